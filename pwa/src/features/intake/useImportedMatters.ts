import { readonly, shallowRef, watch, type Ref } from 'vue'
import { ImportedMattersDocument, type ImportedMattersQuery } from '@/shared/graphql/generated/office/graphql'
import type { MatterStep } from '@/shared/graphql/generated/schema'
import { request } from '@/shared/graphql/client'
import { failureOf } from '@/shared/graphql/failure'
import type { RowsState } from './useImportRows'

export type ImportedMatter = ImportedMattersQuery['importedMatters']['items'][number]

/** All matters of a batch at one step, page by page: what goes on together must be known row by row. */
export function useImportedMatters(asked: () => { importId: string; step: MatterStep }): {
  rows: Readonly<Ref<readonly ImportedMatter[]>>
  state: Readonly<Ref<RowsState>>
  refresh(): Promise<void>
} {
  const rows = shallowRef<readonly ImportedMatter[]>([])
  const state = shallowRef<RowsState>({ status: 'loading' })
  let run = 0

  async function refresh() {
    const mine = ++run
    const { importId, step } = asked()
    state.value = { status: 'loading' }
    const read: ImportedMatter[] = []
    let after: number | null | undefined = -1
    try {
      while (after !== null && after !== undefined) {
        const answer: ImportedMattersQuery = await request(ImportedMattersDocument, { id: importId, step, after })
        if (mine !== run) return
        read.push(...answer.importedMatters.items)
        after = answer.importedMatters.nextAfter
      }
      rows.value = read
      state.value = { status: 'ready' }
    } catch (caught) {
      if (mine === run) state.value = { status: 'failed', failure: failureOf(caught) }
    }
  }
  watch(
    () => JSON.stringify(asked()),
    () => {
      rows.value = []
      void refresh()
    },
    { immediate: true },
  )
  return { rows, state: readonly(state) as Readonly<Ref<RowsState>>, refresh }
}
