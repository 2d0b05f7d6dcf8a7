import { FindingReceiptDocument, type FindingReceiptQuery } from '@/shared/graphql/generated/graphql'
import { requestText } from '@/shared/graphql/client'
import type { LocalDatabase, ReceiptFacts, ReceiptRow } from './db'
import type { Fetch } from './tus'
import { open, seal } from './vault'

/**
 * Asks the server what it holds of a finding. Only this answer counts: a photo that the server does not hold goes up
 * again, whatever this phone believed.
 */
export async function fetchReceipt(
  database: LocalDatabase,
  findingId: string,
  fetcher: Fetch,
  now: number,
): Promise<void> {
  const { finding } = await requestText<FindingReceiptQuery>(
    FindingReceiptDocument.toString(),
    { id: findingId },
    { fetcher },
  )
  const held = new Set(finding.evidence.filter((evidence) => evidence.state === 'HELD').map((evidence) => evidence.id))
  const { receipt } = finding
  const facts: ReceiptFacts = { number: receipt.number, completedAt: receipt.completedAt ?? undefined }
  const sealed = await seal(database, facts)
  await database.transaction('rw', database.receipts, database.uploads, async () => {
    await database.receipts.put({
      ownerId: findingId,
      expected: receipt.expected,
      held: receipt.held,
      isVerified: receipt.verified,
      checkedAt: now,
      facts: sealed,
    })
    if (receipt.verified) return
    const uploads = await database.uploads.where({ ownerId: findingId, state: 'delivered' }).toArray()
    for (const upload of uploads.filter((candidate) => !held.has(candidate.photoId))) {
      await database.uploads.update(upload.id, { state: 'waiting', offset: 0, nextAt: now })
    }
  })
}

/** Number and time of a receipt, as the server gave them. */
export async function receiptFacts(database: LocalDatabase, row: ReceiptRow): Promise<ReceiptFacts> {
  return open<ReceiptFacts>(database, row.facts)
}

const day = 24 * 3_600_000
/** The original bytes of a photo stay so long after its receipt was verified. */
export const photoKeepDays = 7
/** A sent item stays in the outbox with its receipt so long. */
export const sentKeepDays = 30

/** Removes the bytes of photos whose receipt was verified a week ago or more. Thumbnails and receipts stay. */
export async function purgeConfirmed(database: LocalDatabase, now: number): Promise<number> {
  const receipts = await database.receipts
    .where('checkedAt')
    .belowOrEqual(now - photoKeepDays * day)
    .filter((receipt) => receipt.isVerified)
    .toArray()
  let purged = 0
  for (const receipt of receipts) {
    await database.transaction('rw', database.photos, database.bytes, async () => {
      const photos = await database.photos.where({ ownerId: receipt.ownerId }).toArray()
      for (const photo of photos.filter((candidate) => !candidate.isPurged)) {
        await database.bytes.bulkDelete([`${photo.id}:original`, `${photo.id}:stamped`])
        await database.photos.update(photo.id, { isPurged: true })
        purged++
      }
    })
  }
  return purged
}

/** Takes sent items out of the outbox after their time; a finding only when its receipt was verified. */
export async function purgeSent(database: LocalDatabase, now: number): Promise<number> {
  const limit = now - sentKeepDays * day
  const sent = await database.commands
    .where({ state: 'sent' })
    .filter((command) => (command.outcome?.at ?? command.createdAt) <= limit)
    .toArray()
  let purged = 0
  for (const command of sent) {
    const receipt = await database.receipts.get(command.ownerId)
    const isOpen = await database.uploads
      .where({ commandId: command.id })
      .filter((upload) => upload.state !== 'delivered')
      .count()
    if (isOpen || (command.operation === 'RecordFinding' && !receipt?.isVerified)) continue
    const tables = [database.commands, database.uploads, database.receipts, database.photos, database.bytes]
    await database.transaction('rw', tables, async () => {
      const photoIds = (await database.uploads.where({ commandId: command.id }).toArray()).map((row) => row.photoId)
      await database.commands.delete(command.id)
      await database.uploads.where({ commandId: command.id }).delete()
      await database.bytes.where('photoId').anyOf(photoIds).delete()
      await database.photos.bulkDelete(photoIds)
      if (command.operation === 'RecordFinding') await database.receipts.delete(command.ownerId)
    })
    purged++
  }
  return purged
}
