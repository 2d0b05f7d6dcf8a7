import type { FindingCategory, FindingKind, PositionInput, Severity } from '@/shared/graphql/generated/schema'
import type { CommandRow, LocalDatabase } from './db'
import { enqueue } from './outbox'
import { open, seal } from './vault'

/** An arrival as recorded on this phone. */
export interface LocalVisit {
  id: string
  planId: string
  checkedInAt: string
  position: PositionInput | null
  distanceMeters: number | null
  outsideReason: string | null
  finishedAt: string | null
}

/** A finding as recorded on this phone; the server's own replaces it when it comes back. */
export interface LocalFinding {
  id: string
  planId: string
  kind: FindingKind
  category: FindingCategory
  severity: Severity
  text: string
  recordedAt: string
  photoCount: number
}

export async function visitsOf(database: LocalDatabase, planId: string): Promise<LocalVisit[]> {
  const rows = await database.visits.where({ planId }).toArray()
  return Promise.all(rows.map((row) => open<LocalVisit>(database, row.facts)))
}

export async function findingsOf(database: LocalDatabase, planId: string): Promise<LocalFinding[]> {
  const rows = (await database.findings.where({ planId }).toArray()).sort((a, b) => a.savedAt - b.savedAt)
  return Promise.all(rows.map((row) => open<LocalFinding>(database, row.facts)))
}

/** Records the arrival here and puts it on its way, in one step. */
export async function checkIn(database: LocalDatabase, visit: LocalVisit, matterTitle: string, text: string) {
  const facts = await seal(database, visit)
  return enqueue(database, {
    operation: 'CheckIn',
    ownerId: visit.id,
    stream: visit.planId,
    matterTitle,
    text,
    input: {
      visitId: visit.id,
      planId: visit.planId,
      checkedInAt: visit.checkedInAt,
      position: visit.position,
      outsideReason: visit.outsideReason,
    },
    alongside: async () => {
      await database.visits.put({ id: visit.id, planId: visit.planId, facts })
    },
  })
}

export async function finishVisit(database: LocalDatabase, visit: LocalVisit, matterTitle: string, text: string) {
  const finished: LocalVisit = { ...visit, finishedAt: visit.finishedAt ?? new Date().toISOString() }
  const facts = await seal(database, finished)
  return enqueue(database, {
    operation: 'FinishVisit',
    ownerId: visit.id,
    stream: visit.planId,
    dependsOn: await arrivalOf(database, visit.id),
    matterTitle,
    text,
    input: { visitId: visit.id, finishedAt: finished.finishedAt ?? finished.checkedInAt },
    alongside: async () => {
      await database.visits.put({ id: visit.id, planId: visit.planId, facts })
    },
  })
}

/** The arrival's command while it is not sent: what hangs on it must wait. */
export async function arrivalOf(database: LocalDatabase, visitId: string | null): Promise<string[]> {
  if (!visitId) return []
  const commands: CommandRow[] = await database.commands.where({ ownerId: visitId }).toArray()
  return commands
    .filter((command) => command.operation === 'CheckIn' && command.state !== 'sent')
    .map((command) => command.id)
}
