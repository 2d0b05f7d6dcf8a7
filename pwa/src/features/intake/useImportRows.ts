import { readonly, shallowRef, watch, type Ref } from 'vue'
import { ImportRowsDocument, type ImportRowsQuery } from '@/shared/graphql/generated/office/graphql'
import { request } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'

export type ImportRow = ImportRowsQuery['importRows']['items'][number]
export type RowsState = { status: 'loading' } | { status: 'ready' } | { status: 'failed'; failure: Failure }

/** All rows of an import, page by page: what is selected must be known row by row. */
export function useImportRows(importId: () => string): {
  rows: Readonly<Ref<readonly ImportRow[]>>
  state: Readonly<Ref<RowsState>>
  refresh(): Promise<void>
} {
  const rows = shallowRef<readonly ImportRow[]>([])
  const state = shallowRef<RowsState>({ status: 'loading' })
  let run = 0

  async function refresh() {
    const mine = ++run
    state.value = { status: 'loading' }
    const read: ImportRow[] = []
    let after: number | null | undefined = -1
    try {
      while (after !== null && after !== undefined) {
        const answer: ImportRowsQuery = await request(ImportRowsDocument, { id: importId(), first: 100, after })
        if (mine !== run) return
        read.push(...answer.importRows.items)
        rows.value = [...read]
        after = answer.importRows.nextAfter
      }
      state.value = { status: 'ready' }
    } catch (caught) {
      if (mine === run) state.value = { status: 'failed', failure: failureOf(caught) }
    }
  }
  watch(importId, refresh, { immediate: true })
  return { rows, state: readonly(state) as Readonly<Ref<RowsState>>, refresh }
}
