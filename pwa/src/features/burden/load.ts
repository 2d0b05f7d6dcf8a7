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

/** A unit that a batch would ask oftener than its budget of the month allows. */
export interface OverBudgetUnit {
  unitId: string
  unit: string
  used: number
  budget: number
  n: number
}

/** Which of the units asked would go beyond their budget; 0 sets none (JC-17). */
export function overBudgetUnits(
  kind: BurdenKind,
  asked: readonly { unitId: string; unit: string; n: number }[],
  budget: Counts,
  loads: readonly (Counts & { unit: { id: string } })[],
): OverBudgetUnit[] {
  const most = countOf(budget, kind)
  if (!most) return []
  const used = new Map(loads.map((load) => [load.unit.id, countOf(load, kind)]))
  return asked
    .map((one) => ({ ...one, used: used.get(one.unitId) ?? 0, budget: most }))
    .filter((one) => one.used + one.n > most)
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
