import { uuidv7 } from '@/shared/format/uuid'
import type { LocalDatabase } from './db'
import { enqueue } from './outbox'

/** What somebody proposes because of a finding (row 61). */
export interface Derivation {
  planId: string
  findingId: string
  title: string
  note: string
}

/** Puts a derived matter on its way; it waits for its finding. */
export async function proposeDerivation(
  database: LocalDatabase,
  { planId, findingId, title, note }: Derivation,
  matterTitle: string,
): Promise<string> {
  const derivationId = uuidv7()
  const finding = await database.commands.where({ ownerId: findingId }).toArray()
  const unsent = finding.filter((command) => command.operation === 'RecordFinding' && command.state !== 'sent')
  return enqueue(database, {
    operation: 'ProposeDerivation',
    ownerId: derivationId,
    stream: planId,
    dependsOn: unsent.map((command) => command.id),
    matterTitle,
    text: title.trim(),
    input: { derivationId, findingId, title: title.trim(), note: note.trim() },
  })
}

/** Title and note to begin with: two taps are enough. */
export function derivedTitle(text: string): string {
  const first = text.split(/[。；\n]/)[0] ?? text
  return `举一反三：${[...first].slice(0, 60).join('')}`
}
