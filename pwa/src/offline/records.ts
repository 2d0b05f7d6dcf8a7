import type { RecordType, TakeRecordInput } from '@/shared/graphql/generated/schema'
import type { CommandContent, CommandRow, LocalDatabase } from './db'
import { enqueue } from './outbox'
import { open, seal } from './vault'
import { arrivalOf } from './visits'

/** Fields of a record beside its summary; which a type has, says the server and the form after it. */
export type RecordValues = Partial<
  Pick<
    TakeRecordInput,
    | 'person'
    | 'post'
    | 'place'
    | 'participants'
    | 'chair'
    | 'documentTitle'
    | 'documentNumber'
    | 'copies'
    | 'keeper'
    | 'returnOn'
    | 'channel'
    | 'platform'
    | 'clueNumber'
    | 'receivedOn'
    | 'readBack'
    | 'confirmed'
  >
>

/** The form of a record as it stands; every keystroke saves it. */
export interface RecordFields {
  planId: string
  visitId: string | null
  type: RecordType | null
  values: RecordValues
  summary: string
  startedAt: string
}

export interface RecordDraft {
  id: string
  fields: RecordFields
}

/** A record as taken on this phone; the server's own replaces it when it comes back. */
export interface LocalRecord {
  id: string
  planId: string
  type: RecordType
  values: RecordValues
  summary: string
  recordedAt: string
}

export async function saveRecordDraft(database: LocalDatabase, id: string, fields: RecordFields): Promise<void> {
  const sealed = await seal(database, fields)
  await database.recordDrafts.put({ id, planId: fields.planId, updatedAt: Date.now(), fields: sealed })
}

export async function loadRecordDraft(database: LocalDatabase, id: string): Promise<RecordFields | undefined> {
  const row = await database.recordDrafts.get(id)
  return row ? open<RecordFields>(database, row.fields) : undefined
}

/** Drafts of a plan, newest first. */
export async function recordDraftsOf(database: LocalDatabase, planId: string): Promise<RecordDraft[]> {
  const rows = (await database.recordDrafts.where({ planId }).toArray()).sort((a, b) => b.updatedAt - a.updatedAt)
  return Promise.all(rows.map(async ({ id, fields }) => ({ id, fields: await open<RecordFields>(database, fields) })))
}

export async function discardRecordDraft(database: LocalDatabase, id: string): Promise<void> {
  await database.recordDrafts.delete(id)
}

export async function recordsOf(database: LocalDatabase, planId: string): Promise<LocalRecord[]> {
  const rows = (await database.records.where({ planId }).toArray()).sort((a, b) => a.savedAt - b.savedAt)
  return Promise.all(rows.map((row) => open<LocalRecord>(database, row.facts)))
}

/**
 * Puts the record on its way: command, local record and the end of the draft in one transaction. Killed before it: the
 * draft is there. Killed after it: the outbox has all.
 */
export async function takeRecord(
  database: LocalDatabase,
  recordId: string,
  fields: RecordFields & { type: RecordType },
  matterTitle: string,
): Promise<string> {
  const { planId, visitId, type, values } = fields
  const local: LocalRecord = {
    id: recordId,
    planId,
    type,
    values,
    summary: fields.summary.trim(),
    recordedAt: new Date().toISOString(),
  }
  const facts = await seal(database, local)
  const savedAt = Date.now()
  return enqueue(database, {
    operation: 'TakeRecord',
    ownerId: recordId,
    stream: planId,
    dependsOn: await arrivalOf(database, visitId),
    matterTitle,
    text: local.summary,
    input: { recordId, planId, visitId, type, ...values, summary: local.summary, recordedAt: local.recordedAt },
    alongside: async () => {
      await database.records.put({ id: recordId, planId, savedAt, facts })
      await database.recordDrafts.delete(recordId)
    },
  })
}

/** Brings a refused record back into the form. The command stays until the corrected one takes its place. */
export async function reopenRecord(database: LocalDatabase, command: CommandRow): Promise<RecordFields> {
  const { input } = await open<CommandContent>(database, command.content)
  const {
    planId,
    visitId,
    type,
    summary,
    recordedAt,
    recordId: _id,
    commandId: _command,
    ...values
  } = input as unknown as TakeRecordInput
  const fields: RecordFields = { planId, visitId: visitId ?? null, type, values, summary, startedAt: recordedAt }
  await saveRecordDraft(database, command.ownerId, fields)
  return fields
}
