import type { BurdenKind } from '@/shared/graphql/generated/schema'
import type { CommandState } from '@/shared/graphql/useCommand'

export const kinds: readonly BurdenKind[] = ['VISIT', 'NOTICE', 'REPORT_REQUEST']

export interface Counts {
  visits: number
  notices: number
  reportRequests: number
}

export function countOf(counts: Counts, kind: BurdenKind): number {
  return { VISIT: counts.visits, NOTICE: counts.notices, REPORT_REQUEST: counts.reportRequests }[kind]
}

/** What a refusal for going beyond the budget says (JC-17). */
export interface Excess {
  budget: number
  needsLeader: boolean
  units: { unit: string; used: number }[]
}

export function excessOf(state: CommandState): Excess | undefined {
  if (state.status !== 'failed' || state.failure.kind !== 'refused' || state.failure.code !== 'OVER_BUDGET')
    return undefined
  const { budget, needsLeader, units } = state.failure.details
  return {
    budget: Number(budget),
    needsLeader: needsLeader === true,
    units: Array.isArray(units)
      ? units.map((one: { unit?: unknown; used?: unknown }) => ({ unit: String(one.unit), used: Number(one.used) }))
      : [],
  }
}

/** Where the record behind a number is read. */
export function recordLink(record: { id: string; source: string; matterId?: string | null }): string {
  switch (record.source) {
    case 'INSPECTION':
      return `/plans/${record.id}`
    case 'SLIP':
      return `/slips/${record.id}`
    case 'DISPATCH':
      return `/dispatches/${record.id}`
    default:
      return record.matterId ? `/matters/${record.matterId}` : ''
  }
}
