import { readonly, ref, type Ref } from 'vue'
import { LedgerDocument, type LedgerQuery, type LedgerQueryVariables } from '@/shared/graphql/generated/office/graphql'
import { requestText } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import type { LedgerRow } from './ledgerColumns'

/** Most rows of one file: eight years of a prefecture. */
export const mostExported = 20_000

export type ExportState =
  { status: 'idle' } | { status: 'reading'; rows: number } | { status: 'failed'; failure: Failure }

type Ask = (variables: LedgerQueryVariables) => Promise<LedgerQuery>
const askServer: Ask = (variables) => requestText<LedgerQuery>(LedgerDocument.toString(), variables)

/** Every row of a filter, page by page; a row that moved meanwhile is there once. */
export async function allRows(
  variables: Omit<LedgerQueryVariables, 'first' | 'after'>,
  seen: (rows: number) => void = () => {},
  ask: Ask = askServer,
): Promise<LedgerRow[]> {
  const rows = new Map<string, LedgerRow>()
  let after: string | null | undefined
  do {
    const page = (await ask({ ...variables, first: 100, after })).matters
    for (const row of page.items) if (!rows.has(row.id)) rows.set(row.id, row)
    after = page.nextCursor
    seen(rows.size)
  } while (after && rows.size < mostExported)
  return [...rows.values()].slice(0, mostExported)
}

export function useLedgerExport(): {
  state: Readonly<Ref<ExportState>>
  read(variables: Omit<LedgerQueryVariables, 'first' | 'after'>): Promise<LedgerRow[] | undefined>
} {
  const state = ref<ExportState>({ status: 'idle' })
  return {
    state: readonly(state) as Readonly<Ref<ExportState>>,
    async read(variables) {
      if (state.value.status === 'reading') return undefined
      state.value = { status: 'reading', rows: 0 }
      try {
        const rows = await allRows(variables, (n) => {
          state.value = { status: 'reading', rows: n }
        })
        state.value = { status: 'idle' }
        return rows
      } catch (caught) {
        state.value = { status: 'failed', failure: failureOf(caught) }
        return undefined
      }
    },
  }
}
