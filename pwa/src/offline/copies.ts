import type { LocalDatabase } from './db'
import { open, seal } from './vault'

/** The name of this very file, with the hash of everything that belongs to the build. */
const build = import.meta.url

/** Saves the answer of a query for the time without network. A full disk must not break the page that shows it. */
export async function saveCopy(
  database: LocalDatabase,
  key: string,
  data: unknown,
  now: number = Date.now(),
): Promise<boolean> {
  try {
    await database.copies.put({ key, savedAt: now, build, data: await seal(database, data) })
    return true
  } catch {
    return false
  }
}

export async function loadCopy<Data>(
  database: LocalDatabase,
  key: string,
): Promise<{ data: Data; savedAt: number; isOfThisBuild: boolean } | undefined> {
  const copy = await database.copies.get(key)
  return (
    copy && {
      data: await open<Data>(database, copy.data),
      savedAt: copy.savedAt,
      isOfThisBuild: copy.build === build,
    }
  )
}
