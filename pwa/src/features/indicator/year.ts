import { dateOf } from '@/shared/format/dates'
import type { Board } from '@/features/lobby'
import type { IndicatorMonthQuery, IndicatorYearQuery } from '@/shared/graphql/generated/office/graphql'

export type IndicatorOfYear = IndicatorYearQuery['indicatorYear']['indicators'][number]
export type MonthOfYear = IndicatorYearQuery['indicatorYear']['months'][number]
export type UnitOfYear = IndicatorOfYear['targets'][number]['unit']
type Value = IndicatorMonthQuery['indicatorMonth']['values'][number]

export const cellKey = (indicatorId: string, unitId: string): string => `${indicatorId}:${unitId}`
export const most = 8

const kinds = ['COUNTY_GOVERNMENT', 'DEPARTMENT', 'SUPERVISION_OFFICE']
/** Counties before departments, each in the order the office knows. */
export const inOrder = <Unit extends { kind: string }>(units: readonly Unit[]): Unit[] =>
  units.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))

/** Every unit that has a target, once. */
export function unitsOf(indicators: readonly IndicatorOfYear[]): UnitOfYear[] {
  const units = new Map(indicators.flatMap(({ targets }) => targets.map(({ unit }) => [unit.id, unit] as const)))
  return inOrder([...units.values()])
}

/** By cell. */
export const targetsOf = (indicators: readonly IndicatorOfYear[]): Map<string, number> =>
  new Map(indicators.flatMap(({ id, targets }) => targets.map(({ unit, target }) => [cellKey(id, unit.id), target])))

/** `2026-11` and its year before it: what may be reported, the newest first. */
export function monthsUntil(year: number, today: string = dateOf(new Date())): string[] {
  const last = year < Number(today.slice(0, 4)) ? 12 : year > Number(today.slice(0, 4)) ? 0 : Number(today.slice(5, 7))
  return Array.from({ length: last }, (_, index) => `${year}-${String(last - index).padStart(2, '0')}`)
}

/** Four decimals, as the server says shares. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

/** The board as the public would see it, of a month that may not be published yet; measured by the targets that it was written by. */
export function boardOf(
  jurisdiction: string,
  month: { month: string; version: number; state: string; decidedAt?: string | null; values: readonly Value[] },
  indicators: readonly IndicatorOfYear[],
): Board {
  const units = new Map(unitsOf(indicators).map(({ id, shortName }) => [id, shortName]))
  return {
    jurisdiction,
    month: month.month,
    version: month.version,
    publishedOn: month.state === 'PUBLISHED' && month.decidedAt ? dateOf(month.decidedAt) : '',
    timeProgress: rounded(Number(month.month.slice(5)) / 12),
    indicators: indicators.map(({ id, name, measuredIn }) => ({
      name,
      measuredIn,
      bars: month.values
        .filter(({ indicatorId }) => indicatorId === id)
        .map(({ unitId, target, actual }) => ({
          unit: units.get(unitId) ?? '',
          target,
          actual,
          completion: rounded(actual / target),
        })),
    })),
  }
}
