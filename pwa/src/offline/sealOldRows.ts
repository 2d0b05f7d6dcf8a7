import type { LocalDatabase, ReceiptFacts, ReceiptRow } from './db'
import { seal } from './vault'

/** As version 1 of the store wrote it: the number in clear. */
type ClearReceipt = Omit<ReceiptRow, 'facts'> & { facts?: ReceiptRow['facts'] } & Partial<ReceiptFacts>

/**
 * Seals what an earlier version of the app left in clear. May be killed and repeated; a row is replaced in one step, so none is lost.
 * What the server said in its refusals was kept too and never shown: it goes.
 */
export async function sealOldRows(database: LocalDatabase): Promise<void> {
  const receipts = (await database.receipts.toArray()) as ClearReceipt[]
  for (const { number, completedAt, ...row } of receipts.filter((receipt) => !receipt.facts)) {
    const facts = await seal(database, { number: number ?? '', completedAt } satisfies ReceiptFacts)
    await database.receipts.put({ ...row, facts })
  }
  const hasDetails = (row: { outcome?: object }) => row.outcome !== undefined && 'details' in row.outcome
  const withoutDetails = (row: { outcome?: object }) => {
    if (row.outcome && 'details' in row.outcome) delete row.outcome.details
  }
  await database.commands.filter(hasDetails as never).modify(withoutDetails as never)
  await database.uploads.filter(hasDetails as never).modify(withoutDetails as never)
}
