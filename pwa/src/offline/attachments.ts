import { uuidv7 } from '@/shared/format/uuid'
import type { AttachmentInput } from '@/shared/graphql/generated/schema'
import { attachmentTypeOf } from './attachmentType'
import type { LocalDatabase, PhotoRow, UploadRow } from './db'
import { sha256Hex } from './hash'
import { open, seal, sealBytes } from './vault'

/** Files of one report or request, scans and others together, and of one file; as the server limits them. */
export const attachmentLimit = 9
export const attachmentMaxBytes = 32 * 1024 * 1024

/** Uploads of attachments have no command in the outbox: their command has reached the server before them. */
export const attachmentCommand = 'attachment'
/** What was sent belongs to no draft any more. */
const sentOwner = 'attachment:sent'

export type AttachmentProblem = 'type' | 'size' | 'empty' | 'count'

export interface DraftAttachment {
  id: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
}

/** An attachment as far as the server knows it. */
export interface KnownAttachment {
  id: string
  state: 'EXPECTED' | 'HELD'
  sha256: string
  size: number
}

interface Facts {
  fileName: string
}

/** The name under which the files of a form are kept until the form is sent. */
export const ownerOf = (draft: string) => `attachment:${draft}`

/**
 * Takes a file into the officer's own store at once, with its hash: from here on a reload, a kill or a lost network does
 * not lose it.
 */
export async function storeAttachment(
  database: LocalDatabase,
  owner: string,
  fileName: string,
  bytes: ArrayBuffer,
  now: number = Date.now(),
): Promise<AttachmentProblem | undefined> {
  if (bytes.byteLength === 0) return 'empty'
  if (bytes.byteLength > attachmentMaxBytes) return 'size'
  const mediaType = attachmentTypeOf(bytes)
  if (!mediaType) return 'type'
  await storeFile(database, { id: uuidv7(now), owner, fileName, mediaType, bytes }, now)
  return undefined
}

interface StoredFile {
  id: string
  owner: string
  fileName: string
  mediaType: string
  bytes: ArrayBuffer
}

async function storeFile(database: LocalDatabase, file: StoredFile, now: number): Promise<DraftAttachment> {
  const { id, owner, fileName, mediaType, bytes } = file
  const facts: Facts = { fileName }
  const sha256 = await sha256Hex(bytes)
  const row: PhotoRow = {
    id,
    ownerId: owner,
    state: 'ready',
    createdAt: now,
    mediaType,
    size: bytes.byteLength,
    sha256,
    stampedSha256: undefined,
    stampedSize: 0,
    isPurged: false,
    facts: await seal(database, facts),
  }
  const sealed = await sealBytes(database, bytes)
  await database.transaction('rw', database.photos, database.bytes, async () => {
    await database.bytes.put({ key: `${id}:original`, photoId: id, bytes: sealed })
    await database.photos.put(row)
  })
  return { id, fileName, mediaType, size: row.size, sha256 }
}

const copyOwner = (evidenceId: string) => `copy:${evidenceId}`

/**
 * Keeps a copy of a photo (脱敏图, 标注图) until its command is through; then {@link sendAttachments} puts it on its way. What
 * an earlier attempt left behind goes.
 */
export async function storeCopy(
  database: LocalDatabase,
  evidenceId: string,
  fileName: string,
  bytes: ArrayBuffer,
  now: number = Date.now(),
): Promise<DraftAttachment> {
  const owner = copyOwner(evidenceId)
  const left = await database.photos.where({ ownerId: owner }).primaryKeys()
  await database.transaction('rw', database.photos, database.bytes, async () => {
    await database.bytes.where('photoId').anyOf(left).delete()
    await database.photos.bulkDelete(left)
  })
  return storeFile(database, { id: uuidv7(now), owner, fileName, mediaType: 'image/jpeg', bytes }, now)
}

export async function draftAttachments(database: LocalDatabase, rows: readonly PhotoRow[]): Promise<DraftAttachment[]> {
  const sorted = [...rows].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  return Promise.all(
    sorted.map(async (row) => ({
      id: row.id,
      fileName: (await open<Facts>(database, row.facts)).fileName,
      mediaType: row.mediaType,
      size: row.size,
      sha256: row.sha256 ?? '',
    })),
  )
}

/** The manifest lines that the command carries. */
export const manifestOfAttachments = (files: readonly DraftAttachment[]): AttachmentInput[] =>
  files.map(({ id, fileName, mediaType, size, sha256 }) => ({ id, fileName, mediaType, size, sha256 }))

/** The server has the command: the bytes go on their way behind it. */
export async function sendAttachments(
  database: LocalDatabase,
  files: readonly { id: string; size: number; sha256: string }[],
  now: number = Date.now(),
): Promise<void> {
  if (!files.length) return
  await database.transaction('rw', database.photos, database.uploads, async () => {
    for (const file of files) await database.photos.update(file.id, { ownerId: sentOwner })
    await database.uploads.bulkPut(files.map((file) => uploadOf(file, now)))
  })
}

/**
 * Compares with what the server knows. It expects a file whose upload was never begun, because the app was killed just
 * after the command: the upload begins now. It holds a file: the copy here goes. True when something is to be sent.
 */
export async function settleAttachments(
  database: LocalDatabase,
  known: readonly KnownAttachment[],
  now: number = Date.now(),
): Promise<boolean> {
  const rows = await database.photos.bulkGet(known.map((file) => file.id))
  const mine = known.filter((_, i) => rows[i])
  const held = mine.filter((file) => file.state === 'HELD').map((file) => file.id)
  await database.transaction('rw', database.photos, database.bytes, database.uploads, async () => {
    await database.bytes.where('photoId').anyOf(held).delete()
    await database.uploads.where('photoId').anyOf(held).delete()
    await database.photos.bulkDelete(held)
  })
  const waiting = mine.filter((file) => file.state === 'EXPECTED')
  const uploads = await database.uploads.bulkGet(waiting.map((file) => `${file.id}:original`))
  const forgotten = waiting.filter((_, i) => !uploads[i])
  await sendAttachments(database, forgotten, now)
  return forgotten.length > 0
}

function uploadOf(file: { id: string; size: number; sha256: string }, now: number): UploadRow {
  return {
    id: `${file.id}:original`,
    photoId: file.id,
    ownerId: sentOwner,
    variant: 'original',
    commandId: attachmentCommand,
    size: file.size,
    sha256: file.sha256,
    state: 'waiting',
    offset: 0,
    uploadUrl: undefined,
    createdAt: now,
    attempts: 0,
    nextAt: now,
    outcome: undefined,
  }
}

/** Attachments on their way from this device. */
export async function attachmentUploads(database: LocalDatabase): Promise<UploadRow[]> {
  return database.uploads.where({ commandId: attachmentCommand }).toArray()
}
