import type { LocalDatabase } from '@/offline/db'
import { createDraftSaver, discardDraft, loadDraft, type FindingFields } from '@/offline/drafts'
import { useKeptFields, type KeptFields } from '@/offline/useKeptFields'

/** A finding that is being written. */
export function useFindingDraft(database: LocalDatabase, planId: string, findingId: string): KeptFields<FindingFields> {
  return useKeptFields<FindingFields>(
    {
      planId,
      visitId: null,
      kind: 'PROBLEM',
      category: null,
      severity: null,
      text: '',
      bottleneck: '',
      responsibleUnitId: null,
      dueWorkingDays: null,
      dueOn: null,
      outsidePlan: false,
      position: null,
      noPositionReason: '',
      startedAt: new Date().toISOString(),
      focus: null,
    },
    {
      saver: createDraftSaver(database, findingId),
      load: async () => (await loadDraft(database, findingId))?.fields,
      isRecorded: async () => (await database.findings.get(findingId)) !== undefined,
      discard: () => discardDraft(database, findingId),
    },
  )
}
