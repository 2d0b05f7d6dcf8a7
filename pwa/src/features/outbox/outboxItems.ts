import type { CommandRow, ReceiptRow, UploadRow } from '@/offline/db'
import type { Outcome } from '@/offline/outcome'

export interface OutboxPhoto {
  id: string
  /** 0–100, both copies together. */
  percent: number
  /** Bytes of both copies. */
  size: number
  /** The small copy is at the server, the original is not. */
  lacksOriginal: boolean
  state: 'waiting' | 'delivered' | 'rejected'
  outcome: Outcome | undefined
  uploadIds: string[]
}

export interface OutboxItem {
  command: CommandRow
  photos: OutboxPhoto[]
  receipt: ReceiptRow | undefined
}

/** Commands with their photos and receipts: what needs a person first, then what waits, then what is done. */
export function outboxItems(
  commands: readonly CommandRow[],
  uploads: readonly UploadRow[],
  receipts: readonly ReceiptRow[],
): OutboxItem[] {
  const items = commands.map((command): OutboxItem => ({
    command,
    photos: photosOf(uploads.filter((upload) => upload.commandId === command.id)),
    receipt: command.operation === 'RecordFinding' ? receipts.find((r) => r.ownerId === command.ownerId) : undefined,
  }))
  return items.sort((a, b) => rank(a) - rank(b) || age(a, b))
}

function photosOf(uploads: readonly UploadRow[]): OutboxPhoto[] {
  const ids = [...new Set(uploads.map((upload) => upload.photoId))]
  return ids.map((id) => {
    const own = uploads.filter((upload) => upload.photoId === id)
    const size = own.reduce((sum, upload) => sum + upload.size, 0)
    const done = own.reduce((sum, upload) => sum + (upload.state === 'delivered' ? upload.size : upload.offset), 0)
    const rejected = own.find((upload) => upload.state === 'rejected')
    return {
      id,
      size,
      lacksOriginal:
        own.some((upload) => upload.variant === 'original' && upload.state === 'waiting') &&
        own.every((upload) => upload.variant === 'original' || upload.state === 'delivered'),
      percent: size > 0 ? Math.floor((done / size) * 100) : 100,
      state: rejected ? 'rejected' : own.every((upload) => upload.state === 'delivered') ? 'delivered' : 'waiting',
      outcome: (rejected ?? own.find((upload) => upload.outcome?.kind === 'retryLater'))?.outcome,
      uploadIds: own.map((upload) => upload.id),
    }
  })
}

/** Bytes of the photos that are still to go. */
export function bytesLeft(item: OutboxItem): number {
  return item.photos.reduce((sum, photo) => sum + Math.round((photo.size * (100 - photo.percent)) / 100), 0)
}

export function isDone(item: OutboxItem): boolean {
  if (item.command.state !== 'sent') return false
  if (item.photos.some((photo) => photo.state !== 'delivered')) return false
  return item.command.operation !== 'RecordFinding' || item.receipt?.isVerified === true
}

function needsPerson(item: OutboxItem): boolean {
  const { state } = item.command
  return state === 'rejected' || state === 'conflict' || item.photos.some((photo) => photo.state === 'rejected')
}

function rank(item: OutboxItem): number {
  if (needsPerson(item)) return 0
  return isDone(item) ? 2 : 1
}

/** What waits stands in the order it is sent; what is done, newest first. */
function age(a: OutboxItem, b: OutboxItem): number {
  const order = a.command.createdAt - b.command.createdAt
  return isDone(a) ? -order : order
}
