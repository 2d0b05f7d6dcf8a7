import { computed, watch, type ComputedRef } from 'vue'
import type { AttachmentFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { attachmentUploads, settleAttachments } from '@/offline/attachments'
import type { UploadRow } from '@/offline/db'
import { retryUpload } from '@/offline/outbox'
import { useLocalDatabase } from '@/offline/session'
import { useLive } from '@/offline/useLive'
import { wakeSender } from '@/offline/wake'
import { shownAttachments, type ShownAttachment } from './shownAttachments'

export interface AttachmentUploads {
  /** The attachments of one report, request or proof. */
  of(recordId: string | null | undefined): readonly ShownAttachment[]
  shown: ComputedRef<readonly ShownAttachment[]>
  retry(uploadId: string): Promise<void>
}

/**
 * Attachments as the server knows them, with the uploads of this device beside them. What a kill left behind is taken up
 * again, and `arrived` is called when an upload has come to its end.
 */
export function useAttachmentUploads(
  files: () => readonly AttachmentFieldsFragment[],
  arrived: () => void,
): AttachmentUploads {
  const database = useLocalDatabase()
  const uploads = useLive<UploadRow[], ReadonlyMap<string, UploadRow>>(
    () => attachmentUploads(database),
    (rows) => new Map(rows.map((row) => [row.photoId, row])),
    new Map<string, UploadRow>(),
  )
  const shown = computed(() => shownAttachments(files(), uploads.value))

  watch(
    files,
    async (known) => {
      if (await settleAttachments(database, known)) wakeSender('saved')
    },
    { immediate: true },
  )
  const delivered = computed(() =>
    shown.value
      .filter(({ file }) => file.state !== 'HELD' && uploads.value.get(file.id)?.state === 'delivered')
      .map(({ file }) => file.id)
      .join(),
  )
  watch(delivered, (ids, before) => {
    if (ids && ids !== before) arrived()
  })

  return {
    shown,
    of: (recordId) => (recordId ? shown.value.filter(({ file }) => file.recordId === recordId) : []),
    async retry(uploadId) {
      await retryUpload(database, uploadId)
      wakeSender('manual')
    },
  }
}
