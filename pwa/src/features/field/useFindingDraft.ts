import { onBeforeUnmount, reactive, readonly, ref, watch, type Ref } from 'vue'
import type { LocalDatabase } from '@/offline/db'
import { createDraftSaver, discardDraft, loadDraft, type FindingFields } from '@/offline/drafts'
import { isQuotaError } from '@/offline/quota'

export type DraftState = 'saving' | 'saved' | 'full'

/** A finding that is being written: every change is kept on the device before anything else happens. */
export interface FindingDraft {
  fields: FindingFields
  state: Readonly<Ref<DraftState>>
  /** Takes up what was left, or begins; from now on changes are kept. */
  open(): Promise<'continued' | 'begun' | 'recorded'>
  snapshot(): FindingFields
  /** Waits until all is written. */
  flush(): Promise<void>
  /** Stops keeping changes: the finding is recorded. */
  close(): Promise<void>
  discard(): Promise<void>
}

export function useFindingDraft(database: LocalDatabase, planId: string, findingId: string): FindingDraft {
  const saver = createDraftSaver(database, findingId)
  const state = ref<DraftState>('saved')
  let isOpen = false
  const fields = reactive<FindingFields>({
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
  })

  const snapshot = () => JSON.parse(JSON.stringify(fields)) as FindingFields

  async function open() {
    const left = await loadDraft(database, findingId)
    if (left) Object.assign(fields, left.fields)
    else if (await database.findings.get(findingId)) return 'recorded'
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
    await discardDraft(database, findingId)
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
