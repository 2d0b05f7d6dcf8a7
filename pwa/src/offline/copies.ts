import type { LocalDatabase } from './db'

/** Saves the answer of a query for the time without network. A full disk must not break the page that shows it. */
export async function saveCopy(database: LocalDatabase, key: string, data: unknown, now: number = Date.now()) {
  try {
    await database.copies.put({ key, savedAt: now, data })
  } catch (caught) {
    console.warn('copy not saved', key, caught)
  }
}

export async function loadCopy<Data>(
  database: LocalDatabase,
  key: string,
): Promise<{ data: Data; savedAt: number } | undefined> {
  const copy = await database.copies.get(key)
  return copy ? { data: copy.data as Data, savedAt: copy.savedAt } : undefined
}
