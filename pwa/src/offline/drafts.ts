import type { FindingCategory, FindingKind, PositionInput, Severity } from '@/shared/graphql/generated/schema'
import type { DraftRow, LocalDatabase } from './db'
import { open, seal } from './vault'

/** The finding form as it stands; every keystroke saves it. */
export interface FindingFields {
  planId: string
  visitId: string | null
  kind: FindingKind
  category: FindingCategory | null
  severity: Severity | null
  text: string
  bottleneck: string
  responsibleUnitId: string | null
  /** Number of working days, or null when a date or nothing was chosen. */
  dueWorkingDays: number | null
  dueOn: string | null
  /** 超出方案范围, as the inspector says himself; drafts of an earlier version of the app do not know it. */
  outsidePlan?: boolean
  position: PositionInput | null
  noPositionReason: string
  startedAt: string
  /** Where the officer was: field and cursor are found again after a kill. */
  focus: { field: string; cursor: number } | null
}

export interface Draft {
  id: string
  planId: string
  updatedAt: number
  fields: FindingFields
}

export async function saveDraft(
  database: LocalDatabase,
  id: string,
  fields: FindingFields,
  now: number = Date.now(),
): Promise<void> {
  const row: DraftRow = { id, planId: fields.planId, updatedAt: now, fields: await seal(database, fields) }
  await database.drafts.put(row)
}

export async function loadDraft(database: LocalDatabase, id: string): Promise<Draft | undefined> {
  const row = await database.drafts.get(id)
  return row ? { ...row, fields: await open<FindingFields>(database, row.fields) } : undefined
}

/** Drafts, newest first. */
export async function listDrafts(database: LocalDatabase): Promise<Draft[]> {
  const rows = (await database.drafts.toArray()).sort((a, b) => b.updatedAt - a.updatedAt)
  return Promise.all(rows.map(async (row) => ({ ...row, fields: await open<FindingFields>(database, row.fields) })))
}

/** Throws a draft away with its photos, after the officer said so. */
export async function discardDraft(database: LocalDatabase, id: string): Promise<void> {
  await database.transaction('rw', database.drafts, database.photos, database.bytes, async () => {
    const photoIds = await database.photos.where({ ownerId: id }).primaryKeys()
    await database.bytes.where('photoId').anyOf(photoIds).delete()
    await database.photos.bulkDelete(photoIds)
    await database.drafts.delete(id)
  })
}

/**
 * Saves in the order of the calls, never two at once: the last keystroke wins even when sealing takes longer for an
 * earlier one. `flush` waits until all is written.
 */
export function createSaver<Fields extends object>(save: (fields: Fields) => Promise<void>) {
  let latest: Fields | undefined
  let running: Promise<void> | undefined
  let isClosed = false

  function take(): Fields | undefined {
    const fields = isClosed ? undefined : latest
    latest = undefined
    return fields
  }

  async function run() {
    for (let fields = take(); fields; fields = take()) await save(fields)
    running = undefined
  }

  return {
    save(fields: Fields): Promise<void> {
      latest = structuredClone(fields)
      running ??= run()
      return running
    },
    async flush(): Promise<void> {
      await running
    },
    /** After the draft became a command nothing may bring it back. */
    async close(): Promise<void> {
      isClosed = true
      await running
    },
  }
}

export function createDraftSaver(database: LocalDatabase, id: string, now: () => number = Date.now) {
  return createSaver<FindingFields>((fields) => saveDraft(database, id, fields, now()))
}
