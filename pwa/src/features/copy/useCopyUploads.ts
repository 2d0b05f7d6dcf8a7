import { computed, watch } from 'vue'
import type { FindingFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { attachmentUploads, settleAttachments } from '@/offline/attachments'
import type { UploadRow } from '@/offline/db'
import { useLocalDatabase } from '@/offline/session'
import { useLive } from '@/offline/useLive'
import { wakeSender } from '@/offline/wake'

/**
 * Copies of a finding's photos on their way from this device. What a kill left behind is taken up again, and `arrived` is
 * called when one has come to its end.
 */
export function useCopyUploads(finding: () => FindingFieldsFragment | undefined, arrived: () => void): void {
  const database = useLocalDatabase()
  const copies = computed(() => {
    const known = finding()
    if (!known) return []
    const photos = [...known.evidence, ...known.rectifications.flatMap((round) => round.evidence)]
    return photos.flatMap((photo) => photo.copies)
  })
  const uploads = useLive<UploadRow[], readonly UploadRow[]>(
    () => attachmentUploads(database),
    (rows) => rows,
    [],
  )

  watch(
    copies,
    async (known) => {
      if (known.length && (await settleAttachments(database, known))) wakeSender('saved')
    },
    { immediate: true },
  )
  const delivered = computed(() =>
    copies.value
      .filter((copy) => copy.state !== 'HELD')
      .filter((copy) => uploads.value.some((row) => row.photoId === copy.id && row.state === 'delivered'))
      .map((copy) => copy.id)
      .join(),
  )
  watch(delivered, (ids, before) => {
    if (ids && ids !== before) arrived()
  })
}
