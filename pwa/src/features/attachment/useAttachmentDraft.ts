import { ref, type Ref } from 'vue'
import type { AttachmentInput } from '@/shared/graphql/generated/schema'
import type { PhotoRow } from '@/offline/db'
import {
  attachmentLimit,
  draftAttachments,
  manifestOfAttachments,
  ownerOf,
  sendAttachments,
  storeAttachment,
  type AttachmentProblem,
  type DraftAttachment,
} from '@/offline/attachments'
import { removePhoto } from '@/offline/photos'
import { isQuotaError } from '@/offline/quota'
import { useLocalDatabase } from '@/offline/session'
import { useLive } from '@/offline/useLive'
import { askForSync, wakeSender } from '@/offline/wake'

export interface RefusedFile {
  fileName: string
  problem: AttachmentProblem | 'store'
}

export interface AttachmentDraft {
  files: Readonly<Ref<readonly DraftAttachment[]>>
  refused: Readonly<Ref<readonly RefusedFile[]>>
  isReading: Readonly<Ref<boolean>>
  add(chosen: readonly { name: string; file: Blob }[]): Promise<void>
  remove(id: string): Promise<void>
  /** For the command; undefined when there is nothing to attach. */
  manifest(): AttachmentInput[] | undefined
  /** After the server took the command: the bytes follow. */
  send(): Promise<void>
}

/**
 * The files that are being attached to a form. They are in the officer's own store from the moment they are chosen, like
 * the words that are typed beside them.
 *
 * @param taken how many files other lists of the same command hold
 */
export function useAttachmentDraft(draft: string, taken: () => number = () => 0): AttachmentDraft {
  const database = useLocalDatabase()
  const owner = ownerOf(draft)
  const refused = ref<RefusedFile[]>([])
  const isReading = ref(false)
  const files = useLive<PhotoRow[], readonly DraftAttachment[]>(
    () => database.photos.where({ ownerId: owner }).toArray(),
    (rows) => draftAttachments(database, rows),
    [],
  )

  async function take(name: string, file: Blob): Promise<RefusedFile['problem'] | undefined> {
    const kept = await database.photos.where({ ownerId: owner }).count()
    if (kept + taken() >= attachmentLimit) return 'count'
    try {
      return await storeAttachment(database, owner, name, await file.arrayBuffer())
    } catch (caught) {
      if (isQuotaError(caught)) return 'store'
      throw caught
    }
  }

  return {
    files,
    refused,
    isReading,
    async add(chosen) {
      refused.value = []
      isReading.value = true
      try {
        for (const { name, file } of chosen) {
          const problem = await take(name, file)
          if (problem) refused.value = [...refused.value, { fileName: name, problem }]
        }
      } finally {
        isReading.value = false
      }
    },
    remove: (id) => removePhoto(database, id),
    manifest: () => (files.value.length ? manifestOfAttachments(files.value) : undefined),
    async send() {
      await sendAttachments(database, files.value)
      wakeSender('saved')
      void askForSync()
    },
  }
}
