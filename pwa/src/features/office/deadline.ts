import type { DeadlineFieldsFragment } from '@/shared/graphql/generated/office/graphql'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** How long the clock runs, in words; nothing where the name of the class says it all. */
export function termWords(
  deadline: Pick<DeadlineFieldsFragment, 'termKind' | 'workingDays' | 'calendarDays' | 'months'>,
  t: Translate,
): string | undefined {
  switch (deadline.termKind) {
    case 'WORKING_DAYS':
      return t('days.working', { n: deadline.workingDays })
    case 'CALENDAR_DAYS':
      return t('office.deadline.calendarDays', { n: deadline.calendarDays })
    case 'MONTHS':
      return t('office.deadline.months', { n: deadline.months })
    case 'PERIOD_END':
    case 'FIXED_DATE':
      return undefined
  }
}

export interface CountedWeek {
  /** Monday of the week. */
  monday: string
  /** Counted working days with their running number: day 1 is the first after day 0. */
  days: { date: string; number: number; isMakeUp: boolean }[]
}

export interface SkippedSpan {
  from: string
  to: string
  days: number
  /** Name of the holiday; weekends have none. */
  name: string | undefined
}

const dayMilliseconds = 86_400_000

function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}
function dateAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
function weekday(date: string): number {
  return new Date(utc(date)).getUTCDay()
}
export function mondayOf(date: string): string {
  return dateAt(utc(date) - ((weekday(date) + 6) % 7) * dayMilliseconds)
}

/** Counted days by calendar week, numbered from 1; a working Saturday or Sunday is a make-up day (调休). */
export function countedWeeks(countedDays: readonly string[]): CountedWeek[] {
  const weeks: CountedWeek[] = []
  countedDays.forEach((date, index) => {
    const monday = mondayOf(date)
    const day = { date, number: index + 1, isMakeUp: [0, 6].includes(weekday(date)) }
    const last = weeks.at(-1)
    if (last?.monday === monday) last.days.push(day)
    else weeks.push({ monday, days: [day] })
  })
  return weeks
}

/** Skipped days as spans: consecutive days of one holiday together, and so each weekend. */
export function skippedSpans(skipped: DeadlineFieldsFragment['skippedDays']): SkippedSpan[] {
  const spans: SkippedSpan[] = []
  for (const day of [...skipped].sort((a, b) => a.date.localeCompare(b.date))) {
    const name = day.reason === 'HOLIDAY' ? (day.name ?? '') : undefined
    const last = spans.at(-1)
    if (last && last.name === name && utc(day.date) - utc(last.to) === dayMilliseconds) {
      last.to = day.date
      last.days++
    } else spans.push({ from: day.date, to: day.date, days: 1, name })
  }
  return spans
}
