import type { EscalationDecision, EscalationRung } from '@/shared/graphql/generated/schema'
import type { LocalDatabase } from './db'
import { open, seal } from './vault'

/**
 * 决定意向: what a leader has decided on this device and what the server does not have yet. Decisions are made online only: an intention is
 * sent within the run of the app and the time in which it was meant, or the leader is asked again.
 */
export interface Intention {
  proposalId: string
  /** Stays the same while the same decision is tried again: a lost answer doubles nothing. */
  commandId: string
  decision: EscalationDecision
  instruction: string
  /** Strokes of the hand; empty when it was typed. */
  handwriting: string
  /** The version of the proposal that the leader has seen. */
  expectedVersion: number
  /** What it is about, to be asked without network. */
  rung: EscalationRung
  unitName: string
  matterTitle: string
  intendedAt: number
}

/** All of them or none. */
export async function keepIntentions(database: LocalDatabase, intentions: readonly Intention[]): Promise<void> {
  const rows = await Promise.all(
    intentions.map(async (intention) => ({
      id: intention.proposalId,
      savedAt: intention.intendedAt,
      content: await seal(database, intention),
    })),
  )
  await database.intentions.bulkPut(rows)
}

/** Oldest first. */
export async function keptIntentions(database: LocalDatabase): Promise<Intention[]> {
  const rows = (await database.intentions.toArray()).sort((a, b) => a.savedAt - b.savedAt)
  return Promise.all(rows.map((row) => open<Intention>(database, row.content)))
}

/** Which of these are still meant: another tab may have taken one back. */
export async function stillKept(database: LocalDatabase, intentions: readonly Intention[]): Promise<Intention[]> {
  const rows = await database.intentions.bulkGet(intentions.map((intention) => intention.proposalId))
  const kept = await Promise.all(rows.map((row) => row && open<Intention>(database, row.content)))
  return intentions.filter((intention, index) => kept[index]?.commandId === intention.commandId)
}

export async function dropIntentions(database: LocalDatabase, proposalIds: readonly string[]): Promise<void> {
  await database.intentions.bulkDelete([...proposalIds])
}
