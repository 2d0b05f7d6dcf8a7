import { reactive, ref, toRaw, watch, type Reactive, type Ref } from 'vue'
import { useLocalDatabase } from '@/offline/session'
import { loadCopy, saveCopy } from '@/offline/copies'

export interface FormDraft<Form extends object> {
  form: Reactive<Form>
  /** The form was filled from what was typed before. */
  restored: Readonly<Ref<boolean>>
  ready: Promise<void>
  /** Forgets the draft: after the server took the form, or when the officer starts again. */
  clear(): Promise<void>
}

/**
 * A form whose typed text survives a reload, a kill and an update, in the officer's own local database. Every change is
 * written, one write at a time: the last one wins.
 */
export function useFormDraft<Form extends object>(name: string, empty: () => Form): FormDraft<Form> {
  const database = useLocalDatabase()
  const key = `draft:${name}`
  const form = reactive(empty())
  const restored = ref(false)
  let isDirty = false
  let running: Promise<void> | undefined

  async function write() {
    while (isDirty) {
      isDirty = false
      await saveCopy(database, key, JSON.parse(JSON.stringify(toRaw(form))))
    }
    running = undefined
  }
  let stop: (() => void) | undefined
  function follow() {
    stop = watch(
      form,
      () => {
        isDirty = true
        running ??= write()
      },
      { flush: 'sync' },
    )
  }

  const ready = loadCopy<Partial<Form>>(database, key).then((draft) => {
    if (draft) {
      Object.assign(form, draft.data)
      restored.value = true
    }
    follow()
  })

  async function clear() {
    stop?.()
    isDirty = false
    await running
    await database.copies.delete(key)
    Object.assign(form, empty())
    restored.value = false
    follow()
  }

  return { form, restored, ready, clear }
}
