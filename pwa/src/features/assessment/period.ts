import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { dateOf } from '@/shared/format/dates'

/** A year with or without a quarter, as it stands in the address: `2026`, `2026-4`. */
export interface Period {
  year: number
  quarter: number | null
}

const firstYear = 2020

export function parsePeriod(text: unknown, today: string): Period {
  const match = typeof text === 'string' ? /^(20\d\d)(?:-([1-4]))?$/.exec(text) : null
  const year = Number(match?.[1] ?? today.slice(0, 4))
  return { year: Math.max(firstYear, year), quarter: match?.[2] ? Number(match[2]) : null }
}

export function periodKey({ year, quarter }: Period): string {
  return quarter === null ? String(year) : `${year}-${quarter}`
}

/** This year and the one before, whole and by quarters, the latest first. */
export function periods(today: string): Period[] {
  const year = Number(today.slice(0, 4))
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const ofYear = (one: number, last: number): Period[] => [
    { year: one, quarter: null },
    ...Array.from({ length: last }, (_, index) => ({ year: one, quarter: last - index })),
  ]
  return [...ofYear(year, quarter), ...ofYear(year - 1, 4)]
}

export function usePeriod(): { period: ComputedRef<Period>; choices: Period[]; choose(event: Event): void } {
  const route = useRoute()
  const router = useRouter()
  const today = dateOf(new Date())
  return {
    period: computed(() => parsePeriod(route.query.period, today)),
    choices: periods(today),
    choose(event) {
      if (event.target instanceof HTMLSelectElement)
        void router.replace({ query: { ...route.query, period: event.target.value } })
    },
  }
}

/** `+2`, `−1.5`, `0`. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : '0'
}

/** Whole and tenths, or nothing when it is no such number. */
export function parsePoints(text: string, least: number, most: number): number | undefined {
  const trimmed = text.trim().replace('−', '-')
  if (!/^-?\d{1,4}(\.\d)?$/.test(trimmed)) return undefined
  const value = Number(trimmed)
  return value >= least && value <= most ? value : undefined
}
