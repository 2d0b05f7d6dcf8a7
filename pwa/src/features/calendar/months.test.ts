import { describe, expect, it } from 'vitest'
import { monthsOf } from './months'

describe('a year as months', () => {
  const months = monthsOf(2026, [
    { date: '2026-10-01', kind: 'DAY_OFF', name: '国庆节' },
    { date: '2026-10-10', kind: 'MAKE_UP_WORKDAY', name: '调休上班' },
  ])
  it('begins weeks on Monday', () => {
    expect(months[0]?.offset).toBe(3)
    expect(months[1]?.offset).toBe(6)
  })
  it('marks days off, make-up workdays and weekends', () => {
    const october = months[9]?.days ?? []
    expect([october[0]?.kind, october[9]?.kind, october[10]?.kind, october[11]?.kind]).toEqual([
      'DAY_OFF',
      'MAKE_UP_WORKDAY',
      'WEEKEND',
      'WORKDAY',
    ])
  })
  it('knows leap years', () => {
    expect(monthsOf(2028, [])[1]?.days).toHaveLength(29)
    expect(months[1]?.days).toHaveLength(28)
  })
})
