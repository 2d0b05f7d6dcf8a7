import type { PositionInput, CaptureSource, PhotoInput } from '@/shared/graphql/generated/schema'
import type { LocalDatabase, PhotoFacts, PhotoRow } from './db'
import { open, openBytes, seal, sealBytes } from './vault'

export const photoLimit = 9

/** What the photo worker makes of an original. */
export interface DevelopedPhoto {
  sha256: string
  /** Empty when this browser cannot draw the picture: the original then counts alone. */
  stamped: ArrayBuffer
  stampedSha256: string
  thumbnail: ArrayBuffer
}

/** Hashes, stamps and scales; runs in a worker in the app, in tests it is a fake. */
export type DevelopPhoto = (
  original: ArrayBuffer,
  mediaType: string,
  stampLines: readonly string[],
) => Promise<DevelopedPhoto>

export interface NewPhoto {
  id: string
  ownerId: string
  bytes: ArrayBuffer
  mediaType: string
  capturedAt: string
  captureSource: CaptureSource
  position: PositionInput | null
  stampLines: string[]
  pairedWith?: string | undefined
}

/** Writes the original down before anything is done with it: from here on it cannot be lost. */
export async function storePhoto(
  database: LocalDatabase,
  photo: NewPhoto,
  now: number = Date.now(),
): Promise<PhotoRow> {
  if (photo.bytes.byteLength === 0) throw new EmptyPhoto()
  const facts: PhotoFacts = {
    capturedAt: photo.capturedAt,
    captureSource: photo.captureSource,
    position: photo.position,
    stampLines: photo.stampLines,
    ...(photo.pairedWith ? { pairedWith: photo.pairedWith } : {}),
  }
  const row: PhotoRow = {
    id: photo.id,
    ownerId: photo.ownerId,
    state: 'stored',
    createdAt: now,
    mediaType: photo.mediaType,
    size: photo.bytes.byteLength,
    sha256: undefined,
    stampedSha256: undefined,
    stampedSize: undefined,
    isPurged: false,
    facts: await seal(database, facts),
  }
  const bytes = await sealBytes(database, photo.bytes)
  await database.transaction('rw', database.photos, database.bytes, async () => {
    await database.bytes.put({ key: `${photo.id}:original`, photoId: photo.id, bytes })
    await database.photos.put(row)
  })
  return row
}

export class EmptyPhoto extends Error {
  override readonly name = 'EmptyPhoto'
}

/** Hash, stamped copy and thumbnail of a stored photo. May be repeated: after a kill it starts again from the original. */
export async function developPhoto(database: LocalDatabase, photoId: string, develop: DevelopPhoto): Promise<void> {
  const row = await database.photos.get(photoId)
  if (!row || row.state === 'ready') return
  const original = await photoBytes(database, photoId, 'original')
  if (!original) return
  const facts = await photoFacts(database, row)
  const developed = await develop(original, row.mediaType, facts.stampLines)
  const stamped = await sealBytes(database, developed.stamped)
  const thumbnail = await sealBytes(database, developed.thumbnail)
  await database.transaction('rw', database.photos, database.bytes, async () => {
    // Removed while it was being developed: it stays removed.
    if (!(await database.photos.get(photoId))) return
    await database.bytes.bulkPut([
      { key: `${photoId}:stamped`, photoId, bytes: stamped },
      { key: `${photoId}:thumbnail`, photoId, bytes: thumbnail },
    ])
    await database.photos.update(photoId, {
      state: 'ready',
      sha256: developed.sha256,
      stampedSha256: developed.stampedSha256,
      stampedSize: developed.stamped.byteLength,
    })
  })
}

/** Photos that a kill left between storing and developing. */
export async function developAll(database: LocalDatabase, develop: DevelopPhoto): Promise<void> {
  for (const { id } of await database.photos.where({ state: 'stored' }).toArray()) {
    await developPhoto(database, id, develop)
  }
}

export async function photosOf(database: LocalDatabase, ownerId: string): Promise<PhotoRow[]> {
  return (await database.photos.where({ ownerId }).toArray()).sort((a, b) => a.createdAt - b.createdAt)
}

export function photoFacts(database: LocalDatabase, row: PhotoRow): Promise<PhotoFacts> {
  return open<PhotoFacts>(database, row.facts)
}

export async function photoBytes(
  database: LocalDatabase,
  photoId: string,
  variant: 'original' | 'stamped' | 'thumbnail',
): Promise<ArrayBuffer | undefined> {
  const row = await database.bytes.get(`${photoId}:${variant}`)
  return row ? openBytes(database, row.bytes) : undefined
}

/** Takes a photo out of a draft; what was already sent is not removed this way. */
export async function removePhoto(database: LocalDatabase, photoId: string): Promise<void> {
  await database.transaction('rw', database.photos, database.bytes, async () => {
    await database.bytes.where({ photoId }).delete()
    await database.photos.delete(photoId)
  })
}

/** The manifest line that the command carries. */
export async function manifestOf(database: LocalDatabase, row: PhotoRow): Promise<PhotoInput> {
  const facts = await photoFacts(database, row)
  if (row.state !== 'ready' || !row.sha256) throw new PhotoNotReady(row.id)
  return {
    id: row.id,
    sha256: row.sha256,
    size: row.size,
    mediaType: row.mediaType,
    capturedAt: facts.capturedAt,
    captureSource: facts.captureSource,
    position: facts.position,
    stampedSha256: row.stampedSize ? (row.stampedSha256 ?? '') : '',
    stampedSize: row.stampedSize ?? 0,
    ...(facts.pairedWith ? { pairedWith: facts.pairedWith } : {}),
  }
}

export class PhotoNotReady extends Error {
  override readonly name = 'PhotoNotReady'
}
