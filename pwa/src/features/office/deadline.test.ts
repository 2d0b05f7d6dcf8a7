import { describe, expect, it } from 'vitest'
import { countedWeeks, mondayOf, skippedSpans, termWords } from './deadline'
import { addWords, i18n } from '@/shared/i18n'
import officeWords from './words/zh-CN.json'

addWords(officeWords)

describe('the explanation of a deadline', () => {
  it('numbers the counted days from 1 and puts them into their weeks', () => {
    const weeks = countedWeeks(['2026-10-09', '2026-10-10', '2026-10-12'])
    expect(weeks.map(({ monday, days }) => [monday, days.map((day) => day.number)])).toEqual([
      ['2026-10-05', [1, 2]],
      ['2026-10-12', [3]],
    ])
  })
  it('marks a working Saturday as a make-up day', () => {
    const [week] = countedWeeks(['2026-10-09', '2026-10-10'])
    expect(week?.days.map((day) => day.isMakeUp)).toEqual([false, true])
  })
  it('joins the days of one holiday and keeps weekends apart', () => {
    const spans = skippedSpans([
      { date: '2026-10-02', reason: 'HOLIDAY', name: '国庆节' },
      { date: '2026-10-01', reason: 'HOLIDAY', name: '国庆节' },
      { date: '2026-10-11', reason: 'WEEKEND', name: null },
      { date: '2026-10-17', reason: 'WEEKEND', name: null },
      { date: '2026-10-18', reason: 'WEEKEND', name: null },
    ])
    expect(spans).toEqual([
      { from: '2026-10-01', to: '2026-10-02', days: 2, name: '国庆节' },
      { from: '2026-10-11', to: '2026-10-11', days: 1, name: undefined },
      { from: '2026-10-17', to: '2026-10-18', days: 2, name: undefined },
    ])
  })
  it('counts Sunday to the week before it', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  })
})

describe('how long a clock runs', () => {
  const none = { workingDays: null, calendarDays: null, months: null }
  it.each([
    [{ ...none, termKind: 'WORKING_DAYS', workingDays: 25 }, '25 个工作日'],
    [{ ...none, termKind: 'CALENDAR_DAYS', calendarDays: 30 }, '30 日（自然日）'],
    [{ ...none, termKind: 'MONTHS', months: 3 }, '3 个月'],
    [{ ...none, termKind: 'PERIOD_END' }, undefined],
    [{ ...none, termKind: 'FIXED_DATE' }, undefined],
  ] as const)('%o', (deadline, words) => {
    expect(termWords(deadline, i18n.global.t)).toBe(words)
  })
})
