import { loadCopy, saveCopy } from './copies'
import type { LocalDatabase } from './db'
import { openBytes, sealBytes } from './vault'

/** Most pictures of this kind on one device; the ones kept first go first. */
export const beforeLimit = 40
const listKey = 'before-photos'
const keyOf = (id: string) => `before:${id}`

/** A photo of what was found, as the caller may see it; without address when he may not see it any more. */
export interface BeforePhoto {
  id: string
  url: string | undefined
}
type Kept = { id: string; url: string }[]

/**
 * Keeps photos of what was found, sealed like everything else, so that the same viewpoint is found again where there is no
 * network. A photo that was redacted or withdrawn since is replaced or forgotten.
 */
export async function keepBefore(
  database: LocalDatabase,
  photos: readonly BeforePhoto[],
  fetcher: (url: string) => Promise<Response> = (url) => fetch(url),
): Promise<void> {
  let kept = (await loadCopy<Kept>(database, listKey))?.data ?? []
  for (const { id, url } of photos) {
    const known = kept.find((photo) => photo.id === id)
    if (known && known.url === url) continue
    const bytes = url ? await bytesOf(fetcher, url) : undefined
    if (url && !bytes) continue
    kept = kept.filter((photo) => photo.id !== id)
    if (url && bytes) {
      await database.bytes.put({ key: keyOf(id), photoId: keyOf(id), bytes: await sealBytes(database, bytes) })
      kept.push({ id, url })
    } else await database.bytes.delete(keyOf(id))
  }
  for (const { id } of kept.slice(0, -beforeLimit)) await database.bytes.delete(keyOf(id))
  await saveCopy(database, listKey, kept.slice(-beforeLimit))
}

async function bytesOf(fetcher: (url: string) => Promise<Response>, url: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetcher(url)
    return response.ok ? await response.arrayBuffer() : undefined
  } catch {
    return undefined // no network: what is kept stays
  }
}

export async function beforeBytes(database: LocalDatabase, id: string): Promise<ArrayBuffer | undefined> {
  const row = await database.bytes.get(keyOf(id))
  return row ? openBytes(database, row.bytes) : undefined
}
