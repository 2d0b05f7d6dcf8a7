import type { AttachmentFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import type { UploadRow } from '@/offline/db'

/** How far an attachment has come, as its row shows it. */
export type AttachmentProgress =
  | { kind: 'held' }
  | { kind: 'uploading'; percent: number }
  | { kind: 'waitingNetwork'; percent: number }
  | { kind: 'waitingServer' }
  | { kind: 'needsLogin' }
  | { kind: 'refused'; code: string; uploadId: string }
  /** Not here, and not on this device. */
  | { kind: 'elsewhere' }

export interface ShownAttachment {
  file: AttachmentFieldsFragment
  progress: AttachmentProgress
}

export function uploadProgress(upload: UploadRow): AttachmentProgress {
  const percent = upload.size ? Math.floor((upload.offset / upload.size) * 100) : 0
  const { outcome } = upload
  if (upload.state === 'rejected') {
    return { kind: 'refused', code: outcome?.kind === 'rejected' ? outcome.code : 'UNKNOWN', uploadId: upload.id }
  }
  if (upload.state === 'waiting' && outcome?.kind === 'needsLogin') return { kind: 'needsLogin' }
  if (upload.state === 'waiting' && outcome?.kind === 'retryLater') {
    return outcome.reason === 'offline' ? { kind: 'waitingNetwork', percent } : { kind: 'waitingServer' }
  }
  return { kind: 'uploading', percent: upload.state === 'delivered' ? 100 : percent }
}

/** The server's word comes first, then what this device knows of the way there. */
export function shownAttachments(
  files: readonly AttachmentFieldsFragment[],
  uploads: ReadonlyMap<string, UploadRow>,
): ShownAttachment[] {
  return files.map((file) => {
    if (file.state === 'HELD') return { file, progress: { kind: 'held' } }
    const upload = uploads.get(file.id)
    return { file, progress: upload ? uploadProgress(upload) : { kind: 'elsewhere' } }
  })
}
