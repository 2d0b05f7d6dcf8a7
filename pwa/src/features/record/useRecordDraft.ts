import type { LocalDatabase } from '@/offline/db'
import { createSaver } from '@/offline/drafts'
import { discardRecordDraft, loadRecordDraft, saveRecordDraft, type RecordFields } from '@/offline/records'
import { useKeptFields, type KeptFields } from '@/offline/useKeptFields'

/** A record that is being written. */
export function useRecordDraft(
  database: LocalDatabase,
  planId: string,
  recordId: string,
  visitId: string | null,
): KeptFields<RecordFields> {
  return useKeptFields<RecordFields>(
    { planId, visitId, type: null, values: {}, summary: '', startedAt: new Date().toISOString() },
    {
      saver: createSaver((fields) => saveRecordDraft(database, recordId, fields)),
      load: () => loadRecordDraft(database, recordId),
      isRecorded: async () => (await database.records.get(recordId)) !== undefined,
      discard: () => discardRecordDraft(database, recordId),
    },
  )
}
