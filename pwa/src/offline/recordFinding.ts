import type { FindingCategory, Severity } from '@/shared/graphql/generated/schema'
import type { CommandContent, CommandRow, LocalDatabase, PhotoRow } from './db'
import { saveDraft, type FindingFields } from './drafts'
import { enqueue } from './outbox'
import { open, seal } from './vault'
import { arrivalOf, type LocalFinding } from './visits'

/** A form with nothing missing. */
export interface CompleteFinding extends FindingFields {
  category: FindingCategory
  severity: Severity
  responsibleUnitId: string
}

/**
 * Puts the finding on its way: command, uploads, local record and the end of the draft in one transaction. Killed
 * before it: the draft is there. Killed after it: the outbox has all.
 */
export async function recordFinding(
  database: LocalDatabase,
  findingId: string,
  fields: CompleteFinding,
  photos: PhotoRow[],
  matterTitle: string,
): Promise<string> {
  const recordedAt = new Date().toISOString()
  const local: LocalFinding = {
    id: findingId,
    planId: fields.planId,
    kind: fields.kind,
    category: fields.category,
    severity: fields.severity,
    text: fields.text.trim(),
    recordedAt,
    photoCount: photos.length,
  }
  const facts = await seal(database, local)
  const savedAt = Date.now()
  return enqueue(database, {
    operation: 'RecordFinding',
    ownerId: findingId,
    stream: fields.planId,
    dependsOn: await arrivalOf(database, fields.visitId),
    photos,
    matterTitle,
    text: local.text,
    input: {
      findingId,
      planId: fields.planId,
      visitId: fields.visitId,
      kind: fields.kind,
      category: fields.category,
      severity: fields.severity,
      text: local.text,
      position: fields.position,
      noPositionReason: fields.position ? null : fields.noPositionReason.trim(),
      bottleneck: fields.bottleneck.trim() || null,
      responsibleUnitId: fields.responsibleUnitId,
      dueOn: fields.dueOn,
      ...(fields.outsidePlan ? { outsidePlan: true } : {}),
      recordedAt,
    },
    alongside: async () => {
      await database.findings.put({ id: findingId, planId: fields.planId, savedAt, facts })
      await database.drafts.delete(findingId)
    },
  })
}

type StoredInput = Omit<CompleteFinding, 'noPositionReason' | 'bottleneck'> & {
  noPositionReason: string | null
  bottleneck: string | null
  recordedAt: string
}

/** Brings a refused finding back into the form. The command stays until the corrected one takes its place. */
export async function reopenAsDraft(database: LocalDatabase, command: CommandRow): Promise<FindingFields> {
  const content = await open<CommandContent>(database, command.content)
  const input = content.input as unknown as StoredInput
  const fields: FindingFields = {
    planId: input.planId,
    visitId: input.visitId,
    kind: input.kind,
    category: input.category,
    severity: input.severity,
    text: input.text,
    bottleneck: input.bottleneck ?? '',
    responsibleUnitId: input.responsibleUnitId,
    dueWorkingDays: null,
    dueOn: input.dueOn,
    outsidePlan: input.outsidePlan ?? false,
    position: input.position,
    noPositionReason: input.noPositionReason ?? '',
    startedAt: input.recordedAt,
    focus: null,
  }
  await saveDraft(database, command.ownerId, fields)
  return fields
}
