import { FindingReceiptDocument, type FindingReceiptQuery } from '@/shared/graphql/generated/graphql'
import { requestText } from '@/shared/graphql/client'
import type { LocalDatabase } from './db'
import type { Fetch } from './tus'

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
  await database.transaction('rw', database.receipts, database.uploads, async () => {
    await database.receipts.put({
      ownerId: findingId,
      number: receipt.number,
      expected: receipt.expected,
      held: receipt.held,
      isVerified: receipt.verified,
      completedAt: receipt.completedAt ?? undefined,
      checkedAt: now,
    })
    if (receipt.verified) return
    const uploads = await database.uploads.where({ ownerId: findingId, state: 'delivered' }).toArray()
    for (const upload of uploads.filter((candidate) => !held.has(candidate.photoId))) {
      await database.uploads.update(upload.id, { state: 'waiting', offset: 0, nextAt: now })
    }
  })
}

const keepMilliseconds = 7 * 24 * 3_600_000

/** Removes the bytes of photos whose receipt was verified a week ago or more. Thumbnails and receipts stay. */
export async function purgeConfirmed(database: LocalDatabase, now: number): Promise<number> {
  const receipts = await database.receipts
    .filter((receipt) => receipt.isVerified && now - receipt.checkedAt >= keepMilliseconds)
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
