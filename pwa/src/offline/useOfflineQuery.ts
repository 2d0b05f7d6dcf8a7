import {
  computed,
  onMounted,
  onUnmounted,
  readonly,
  shallowRef,
  toValue,
  watch,
  type MaybeRefOrGetter,
  type Ref,
} from 'vue'
import { requestText, type Operation } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import { loadCopy, saveCopy } from './copies'
import { useSession } from './session'

/**
 * `loading`: nothing to show yet. `ready`: data with its age; `fresh` says it came from the server just now,
 * otherwise `failure` (if any) says why it did not. `failed`: neither server nor copy.
 */
export type QueryState<Data> =
  | { status: 'loading' }
  | { status: 'ready'; data: Data; savedAt: number; fresh: boolean; failure: Failure | undefined }
  | { status: 'failed'; failure: Failure }

export interface UseOfflineQueryReturn<Data> {
  state: Readonly<Ref<QueryState<Data>>>
  data: Readonly<Ref<Data | undefined>>
  busy: Readonly<Ref<boolean>>
  refresh(): Promise<void>
}

export interface UseOfflineQueryOptions {
  /** Key of the local copy; without it the answer is not kept on the device. */
  copyKey?: MaybeRefOrGetter<string | undefined>
  enabled?: MaybeRefOrGetter<boolean>
}

/** How long an answer is waited for before a copy of another build is shown. */
const patience = 4_000

/**
 * A query that shows the local copy at once, then the server's answer. Reloads when its variables change, when the
 * network comes back and when the app becomes visible again.
 */
export function useOfflineQuery<Data, Variables>(
  document: Operation<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  { copyKey, enabled = true }: UseOfflineQueryOptions = {},
): UseOfflineQueryReturn<Data> {
  const session = useSession()
  const state = shallowRef<QueryState<Data>>({ status: 'loading' })
  const busy = shallowRef(false)
  let run = 0

  async function refresh(): Promise<void> {
    if (!toValue(enabled)) return
    const mine = ++run
    const key = toValue(copyKey)
    busy.value = true
    const database = session.database
    const copy = state.value.status !== 'ready' && key && database ? await loadCopy<Data>(database, key) : undefined
    if (mine !== run) return
    const show = () => {
      if (copy && mine === run && state.value.status !== 'ready')
        state.value = { status: 'ready', data: copy.data, savedAt: copy.savedAt, fresh: false, failure: undefined }
    }
    // What an app of another build kept may lack something: the server's answer is better, if it comes soon.
    const isOld = copy && !copy.isOfThisBuild && navigator.onLine
    const late = isOld ? setTimeout(show, patience) : undefined
    if (!isOld) show()
    try {
      const data = await requestText<Data>(document.toString(), toValue(variables))
      if (mine !== run) return
      state.value = { status: 'ready', data, savedAt: Date.now(), fresh: true, failure: undefined }
      if (key && database) await saveCopy(database, key, data)
    } catch (caught) {
      if (mine !== run) return
      const failure = failureOf(caught)
      show()
      state.value =
        state.value.status === 'ready' && failure.kind !== 'refused'
          ? { ...state.value, fresh: false, failure }
          : { status: 'failed', failure }
    } finally {
      clearTimeout(late)
      if (mine === run) busy.value = false
    }
  }

  watch(
    () => JSON.stringify([toValue(variables), toValue(copyKey), toValue(enabled)]),
    () => {
      state.value = { status: 'loading' }
      void refresh()
    },
    { immediate: true },
  )

  // What needed a login comes by itself after it.
  watch(
    () => session.state.status,
    (status, before) => {
      if (status === 'ready' && before === 'expired') void refresh()
    },
  )

  const wake = () => {
    if (window.document.visibilityState === 'visible') void refresh()
  }
  onMounted(() => {
    window.addEventListener('online', wake)
    window.document.addEventListener('visibilitychange', wake)
  })
  onUnmounted(() => {
    run++
    window.removeEventListener('online', wake)
    window.document.removeEventListener('visibilitychange', wake)
  })

  return {
    state: readonly(state) as Readonly<Ref<QueryState<Data>>>,
    data: computed(() => (state.value.status === 'ready' ? state.value.data : undefined)),
    busy: readonly(busy),
    refresh,
  }
}
