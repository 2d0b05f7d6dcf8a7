import type { LocalDatabase } from '../db'
import { sha256Hex } from '../hash'
import { isQuotaError } from '../quota'
import { seal, sealBytes } from '../vault'
import { unlock, unprotected, type Sealer } from './protection'
import {
  manifestName,
  outboxName,
  rescueFormat,
  rescueVersion,
  type RescueFile,
  type RescueManifest,
  type RescueOutbox,
} from './rescuePackage'
import { ZipFile } from './zip'

/** Why a file was not taken over. The store is then as it was before. */
export type RescueProblem = 'NOT_RESCUE' | 'DAMAGED' | 'OTHER_OFFICER' | 'NEWER_VERSION' | 'WRONG_PASSPHRASE' | 'FULL'

export class RescueRefused extends Error {
  override readonly name = 'RescueRefused'
  constructor(readonly problem: RescueProblem) {
    super(problem)
  }
}

export interface RescueResult {
  /** Items that were not here before. */
  added: number
  /** Items that this device holds already; they were left as they are. */
  known: number
  photos: number
}

/** What the file says of itself, before anything is opened. */
export async function inspectRescue(file: Blob): Promise<RescueManifest> {
  let manifest: unknown
  try {
    const zip = await ZipFile.open(file)
    if (!zip.has(manifestName)) throw new RescueRefused('NOT_RESCUE')
    manifest = JSON.parse(new TextDecoder().decode(await zip.read(manifestName)))
  } catch (caught) {
    if (caught instanceof RescueRefused) throw caught
    throw new RescueRefused((await isCut(file)) ? 'DAMAGED' : 'NOT_RESCUE')
  }
  if (!isManifest(manifest)) throw new RescueRefused('NOT_RESCUE')
  if (manifest.version > rescueVersion) throw new RescueRefused('NEWER_VERSION')
  return manifest
}

/** Begins like a ZIP, but its end is missing. */
async function isCut(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => start[index] === byte)
}

function isManifest(value: unknown): value is RescueManifest {
  if (typeof value !== 'object' || value === null) return false
  const { format, version, officerId, outboxSha256 } = value as Partial<Record<keyof RescueManifest, unknown>>
  return (
    format === rescueFormat &&
    typeof version === 'number' &&
    typeof officerId === 'string' &&
    typeof outboxSha256 === 'string'
  )
}

/**
 * Takes a package over into the outbox of the same officer. Ids and hashes are those of the device it came from: whichever device sends
 * first, the server has each item once. Importing again changes nothing. All of the package or nothing of it.
 */
export async function importRescue(
  database: LocalDatabase,
  file: Blob,
  passphrase: string | undefined,
  { now = Date.now(), onProgress }: { now?: number; onProgress?(done: number, all: number): void } = {},
): Promise<RescueResult> {
  const manifest = await inspectRescue(file)
  if (manifest.officerId !== database.officerId) throw new RescueRefused('OTHER_OFFICER')
  const sealer = manifest.protection
    ? await unlock(passphrase ?? '', manifest.officerId, manifest.protection).catch(() => undefined)
    : unprotected
  if (!sealer) throw new RescueRefused('WRONG_PASSPHRASE')
  const added: string[] = []
  try {
    const zip = await ZipFile.open(file)
    const outbox = await outboxOf(zip, sealer, manifest)
    const photos = await takePhotos(database, zip, sealer, outbox, added, onProgress)
    return { ...(await takeRows(database, outbox, now)), photos }
  } catch (caught) {
    await forget(database, added)
    if (isQuotaError(caught)) throw new RescueRefused('FULL')
    throw caught instanceof RescueRefused ? caught : new RescueRefused('DAMAGED')
  }
}

async function outboxOf(zip: ZipFile, sealer: Sealer, manifest: RescueManifest): Promise<RescueOutbox> {
  const bytes = await sealer.open(outboxName, await zip.read(outboxName))
  if ((await sha256Hex(bytes.buffer)) !== manifest.outboxSha256) throw new RescueRefused('DAMAGED')
  return JSON.parse(new TextDecoder().decode(bytes)) as RescueOutbox
}

/** One photo after the other, each checked before it is written. */
async function takePhotos(
  database: LocalDatabase,
  zip: ZipFile,
  sealer: Sealer,
  outbox: RescueOutbox,
  added: string[],
  onProgress?: (done: number, all: number) => void,
): Promise<number> {
  for (const [index, { facts, ...row }] of outbox.photos.entries()) {
    if (!(await database.photos.get(row.id))) {
      added.push(row.id)
      for (const file of outbox.files.filter((candidate) => candidate.photoId === row.id)) {
        const bytes = await checked(file, await sealer.open(file.name, await zip.read(file.name)))
        if (file.variant === 'original' && row.sha256 !== undefined && row.sha256 !== file.sha256)
          throw new RescueRefused('DAMAGED')
        const sealed = await sealBytes(database, bytes)
        await database.bytes.put({ key: `${row.id}:${file.variant}`, photoId: row.id, bytes: sealed })
      }
      const sealedFacts = await seal(database, facts)
      await database.photos.put({ ...row, facts: sealedFacts })
    }
    onProgress?.(index + 1, outbox.photos.length)
  }
  return added.length
}

async function checked(file: RescueFile, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const { buffer } = bytes
  if (bytes.byteLength !== file.size || (await sha256Hex(buffer)) !== file.sha256) throw new RescueRefused('DAMAGED')
  return buffer
}

async function takeRows(
  database: LocalDatabase,
  outbox: RescueOutbox,
  now: number,
): Promise<Pick<RescueResult, 'added' | 'known'>> {
  const known = new Set(
    (await database.commands.bulkGet(outbox.commands.map((command) => command.id))).flatMap((row) => row?.id ?? []),
  )
  const fresh = outbox.commands.filter((command) => !known.has(command.id))
  const commands = await Promise.all(
    fresh.map(async ({ content, ...row }) => ({
      ...row,
      attempts: 0,
      nextAt: now,
      content: await seal(database, content),
    })),
  )
  const withFacts = async <Row extends { facts: unknown }>(row: Row) => ({
    ...row,
    facts: await seal(database, row.facts),
  })
  const visits = await Promise.all(outbox.visits.map((row) => withFacts(row)))
  const findings = await Promise.all(outbox.findings.map((row) => withFacts(row)))
  const tables = [database.commands, database.uploads, database.visits, database.findings]
  await database.transaction('rw', tables, async () => {
    await database.commands.bulkPut(commands)
    for (const upload of outbox.uploads) {
      if (await database.uploads.get(upload.id)) continue
      // The address of an upload is found again by its photo; how far it got, the server says.
      await database.uploads.put({ ...upload, uploadUrl: undefined, offset: 0, attempts: 0, nextAt: now })
    }
    for (const visit of visits) if (!(await database.visits.get(visit.id))) await database.visits.put(visit)
    for (const finding of findings) if (!(await database.findings.get(finding.id))) await database.findings.put(finding)
  })
  return { added: fresh.length, known: known.size }
}

async function forget(database: LocalDatabase, photoIds: string[]) {
  await database.transaction('rw', database.photos, database.bytes, async () => {
    await database.bytes.where('photoId').anyOf(photoIds).delete()
    await database.photos.bulkDelete(photoIds)
  })
}
