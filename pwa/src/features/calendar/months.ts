import type { CalendarDayKind } from '@/shared/graphql/generated/schema'

export interface MonthDay {
  date: string
  number: number
  kind: CalendarDayKind
  /** Name of the holiday, or of the make-up workday. */
  name: string | undefined
}

export interface Month {
  number: number
  /** Empty cells before the first day; weeks begin on Monday. */
  offset: number
  days: MonthDay[]
}

/** The year as twelve months; `special` are the days that differ from Monday to Friday. */
export function monthsOf(
  year: number,
  special: readonly { date: string; kind: CalendarDayKind; name: string }[],
): Month[] {
  const known = new Map(special.map((day) => [day.date, day]))
  return Array.from({ length: 12 }, (_, index) => {
    const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
    const days = Array.from({ length }, (_unused, day): MonthDay => {
      const at = new Date(Date.UTC(year, index, day + 1))
      const date = at.toISOString().slice(0, 10)
      const named = known.get(date)
      const plain = [0, 6].includes(at.getUTCDay()) ? 'WEEKEND' : 'WORKDAY'
      return { date, number: day + 1, kind: named?.kind ?? plain, name: named?.name }
    })
    return { number: index + 1, offset: (new Date(Date.UTC(year, index, 1)).getUTCDay() + 6) % 7, days }
  })
}
