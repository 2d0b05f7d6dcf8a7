import { onBeforeUnmount, reactive, readonly, ref, watch, type Ref } from 'vue'
import type { LocalDatabase } from '@/offline/db'
import { createSaver } from '@/offline/drafts'
import { isQuotaError } from '@/offline/quota'
import { discardRecordDraft, loadRecordDraft, saveRecordDraft, type RecordFields } from '@/offline/records'

/** A record that is being written: every change is kept on the device before anything else happens. */
export interface RecordDraftForm {
  fields: RecordFields
  state: Readonly<Ref<'saving' | 'saved' | 'full'>>
  /** Takes up what was left, or begins; from now on changes are kept. */
  open(): Promise<'continued' | 'begun' | 'recorded'>
  snapshot(): RecordFields
  flush(): Promise<void>
  close(): Promise<void>
  discard(): Promise<void>
}

export function useRecordDraft(
  database: LocalDatabase,
  planId: string,
  recordId: string,
  visitId: string | null,
): RecordDraftForm {
  const saver = createSaver<RecordFields>((fields) => saveRecordDraft(database, recordId, fields))
  const state = ref<'saving' | 'saved' | 'full'>('saved')
  let isOpen = false
  const fields = reactive<RecordFields>({
    planId,
    visitId,
    type: null,
    values: {},
    summary: '',
    startedAt: new Date().toISOString(),
  })
  const snapshot = () => JSON.parse(JSON.stringify(fields)) as RecordFields

  async function open() {
    const left = await loadRecordDraft(database, recordId)
    if (left) Object.assign(fields, left)
    else if (await database.records.get(recordId)) return 'recorded'
    else await saver.save(snapshot())
    isOpen = true
    return left ? 'continued' : 'begun'
  }

  watch(
    fields,
    async () => {
      if (!isOpen) return
      state.value = 'saving'
      try {
        await saver.save(snapshot())
        state.value = 'saved'
      } catch (caught) {
        state.value = isQuotaError(caught) ? 'full' : 'saving'
      }
    },
    { deep: true },
  )

  async function discard() {
    await saver.close()
    await discardRecordDraft(database, recordId)
  }

  onBeforeUnmount(() => void saver.flush())

  return {
    fields,
    state: readonly(state),
    open,
    snapshot,
    flush: () => saver.flush(),
    close: () => saver.close(),
    discard,
  }
}
