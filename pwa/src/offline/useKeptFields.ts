import { onBeforeUnmount, reactive, readonly, ref, watch, type Reactive, type Ref } from 'vue'
import type { createSaver } from './drafts'
import { isQuotaError } from './quota'

/** `saving` stays when the device refused the change: it is tried again with the next one. */
export type KeptState = 'saving' | 'saved' | 'full'

/** Where a form is kept until it is recorded. */
export interface Keeping<Fields extends object> {
  saver: ReturnType<typeof createSaver<Fields>>
  load(): Promise<Fields | undefined>
  isRecorded(): Promise<boolean>
  discard(): Promise<void>
}

/** A form of the field: every change is kept on the device before anything else happens. */
export interface KeptFields<Fields extends object> {
  fields: Reactive<Fields>
  state: Readonly<Ref<KeptState>>
  /** Takes up what was left, or begins; from now on changes are kept. */
  open(): Promise<'continued' | 'begun' | 'recorded'>
  snapshot(): Fields
  /** Waits until all is written. */
  flush(): Promise<void>
  /** Stops keeping changes: it is recorded. */
  close(): Promise<void>
  discard(): Promise<void>
}

export function useKeptFields<Fields extends object>(empty: Fields, keeping: Keeping<Fields>): KeptFields<Fields> {
  const { saver } = keeping
  const state = ref<KeptState>('saved')
  let isOpen = false
  const fields = reactive(empty)
  const snapshot = () => JSON.parse(JSON.stringify(fields)) as Fields

  async function open() {
    const left = await keeping.load()
    if (left) Object.assign(fields, left)
    else if (await keeping.isRecorded()) return 'recorded'
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
    await keeping.discard()
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
