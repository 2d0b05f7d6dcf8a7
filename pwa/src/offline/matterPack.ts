import type { LocalDatabase } from './db'
import { open, seal } from './vault'

/** What the phone keeps of a matter, to find it without network. Its lamp is that of the day of the download. */
export interface PackMatter {
  id: string
  number: string | null
  title: string
  step: string
  listed: boolean
  dueOn: string | null
  leadUnit: string | null
  light: 'RED' | 'YELLOW' | 'GREEN' | 'GREY'
}

export interface MatterPack {
  savedAt: number
  rows: readonly PackMatter[]
}

/** Where the parts lie: they are written under a name of their own, so that the old pack stays whole until the new one is. */
interface PackIndex {
  stamp: string
  parts: number
  rows: number
}

const indexKey = 'pack:matters'
const partPrefix = `${indexKey}:`
const rowsPerPart = 500

export async function saveMatterPack(
  database: LocalDatabase,
  rows: readonly PackMatter[],
  now: number = Date.now(),
): Promise<void> {
  const stamp = String(now)
  const parts = Math.ceil(rows.length / rowsPerPart)
  for (let part = 0; part < parts; part++) {
    const data = await seal(database, rows.slice(part * rowsPerPart, (part + 1) * rowsPerPart))
    await database.copies.put({ key: `${partPrefix}${stamp}:${part}`, savedAt: now, data })
  }
  const index: PackIndex = { stamp, parts, rows: rows.length }
  await database.copies.put({ key: indexKey, savedAt: now, data: await seal(database, index) })
  await removeParts(database, (key) => !key.startsWith(`${partPrefix}${stamp}:`))
}

export async function loadMatterPack(database: LocalDatabase): Promise<MatterPack | undefined> {
  const head = await database.copies.get(indexKey)
  if (!head) return undefined
  const { stamp, parts } = await open<PackIndex>(database, head.data)
  const keys = Array.from({ length: parts }, (_, part) => `${partPrefix}${stamp}:${part}`)
  const sealed = await database.copies.bulkGet(keys)
  const opened = await Promise.all(sealed.map((row) => (row ? open<PackMatter[]>(database, row.data) : [])))
  return { savedAt: head.savedAt, rows: opened.flat() }
}

export interface PackFacts {
  savedAt: number
  rows: number
  bytes: number
}

/** How many matters are kept and how much room they take. */
export async function matterPackFacts(database: LocalDatabase): Promise<PackFacts | undefined> {
  const head = await database.copies.get(indexKey)
  if (!head) return undefined
  const { stamp, rows } = await open<PackIndex>(database, head.data)
  let bytes = 0
  await database.copies
    .where('key')
    .startsWith(`${partPrefix}${stamp}:`)
    .each((row) => (bytes += row.data.data.byteLength))
  return { savedAt: head.savedAt, rows, bytes }
}

export async function removeMatterPack(database: LocalDatabase): Promise<void> {
  await database.copies.delete(indexKey)
  await removeParts(database, () => true)
}

async function removeParts(database: LocalDatabase, isOld: (key: string) => boolean): Promise<void> {
  const keys = await database.copies.where('key').startsWith(partPrefix).primaryKeys()
  await database.copies.bulkDelete(keys.filter(isOld))
}
