import { onScopeDispose, readonly, shallowRef, watch, type Ref } from 'vue'
import { liveQuery } from 'dexie'

/**
 * Follows the local store: the query runs again when a row that it read changes, in this tab, another one or the
 * service worker. `map` may wait for other things (opening sealed rows); the query itself may only read the store.
 */
export function useLive<Rows, Result>(
  query: () => Promise<Rows>,
  map: (rows: Rows) => Promise<Result> | Result,
  initial: Result,
  source?: () => unknown,
): Readonly<Ref<Result>> {
  const result = shallowRef(initial) as Ref<Result>
  let subscription: { unsubscribe(): void } | undefined
  let run = 0

  function start() {
    subscription?.unsubscribe()
    subscription = liveQuery(query).subscribe({
      next: (rows) => {
        const mine = ++run
        Promise.resolve(map(rows))
          .then((mapped) => {
            if (mine === run) result.value = mapped
          })
          .catch(() => undefined)
      },
      error: () => undefined,
    })
  }
  if (source) watch(source, start, { immediate: true })
  else start()
  onScopeDispose(() => {
    run++
    subscription?.unsubscribe()
  })
  return readonly(result) as Readonly<Ref<Result>>
}
