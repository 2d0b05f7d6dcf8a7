import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { requestText, type Operation } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import { useOfflineQuery, type QueryState, type UseOfflineQueryOptions } from '@/offline/useOfflineQuery'

export interface Page<Item> {
  items: Item[]
  nextCursor?: string | null
  total?: number
}

/** State of the pages behind the first. */
export type MoreState = { status: 'idle' } | { status: 'loading' } | { status: 'failed'; failure: Failure }

export interface PagedQuery<Data, Item> {
  state: Readonly<Ref<QueryState<Data>>>
  data: Readonly<Ref<Data | undefined>>
  items: Readonly<Ref<Item[]>>
  total: Readonly<Ref<number | undefined>>
  hasMore: Readonly<Ref<boolean>>
  moreState: Readonly<Ref<MoreState>>
  loadMore(): Promise<void>
  refresh(): Promise<void>
}

/** The items of several pages in order, each id once: a row that moved between two requests is not shown twice. */
export function joinPages<Item extends { id: string }>(...pages: readonly Item[][]): Item[] {
  const seen = new Set<string>()
  return pages.flat().filter((item) => !seen.has(item.id) && seen.add(item.id))
}

/** A list by cursor: the first page comes through the offline copy, the following ones when asked for. */
export function usePagedQuery<Data, Variables extends { first: number }, Item extends { id: string }>(
  document: Operation<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  pageOf: (data: Data) => Page<Item>,
  options: UseOfflineQueryOptions = {},
): PagedQuery<Data, Item> {
  const query = useOfflineQuery(document, variables, options)
  const later = shallowRef<Item[]>([])
  const laterCursor = shallowRef<string | null>()
  const moreState = ref<MoreState>({ status: 'idle' })
  let run = 0

  const first = computed(() => (query.data.value ? pageOf(query.data.value) : undefined))
  const cursor = computed(() => (laterCursor.value === undefined ? first.value?.nextCursor : laterCursor.value))
  const items = computed(() => joinPages(first.value?.items ?? [], later.value))

  function forget() {
    run++
    later.value = []
    laterCursor.value = undefined
    moreState.value = { status: 'idle' }
  }
  watch(() => JSON.stringify(toValue(variables)), forget)

  async function loadMore() {
    if (!cursor.value || moreState.value.status === 'loading') return
    const mine = run
    moreState.value = { status: 'loading' }
    try {
      const answer = await requestText<Data>(document.toString(), { ...toValue(variables), after: cursor.value })
      if (mine !== run) return
      const page = pageOf(answer)
      later.value = joinPages(later.value, page.items)
      laterCursor.value = page.nextCursor ?? null
      moreState.value = { status: 'idle' }
    } catch (caught) {
      if (mine === run) moreState.value = { status: 'failed', failure: failureOf(caught) }
    }
  }

  return {
    state: query.state,
    data: query.data,
    items,
    total: computed(() => first.value?.total),
    hasMore: computed(() => Boolean(cursor.value)),
    moreState,
    loadMore,
    refresh: query.refresh,
  }
}
