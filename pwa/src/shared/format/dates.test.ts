import { describe, expect, it } from 'vitest'
import { clock, dateOf, longDate, moment, shortDate } from './dates'

describe('dates', () => {
  it('names the Shanghai date of an instant late in the day of another zone', () => {
    expect(dateOf('2026-11-19T16:30:00Z')).toBe('2026-11-20')
  })
  it('writes month, day and weekday', () => {
    expect(longDate('2026-11-20', '2026-11-20')).toBe('11月20日 周五')
  })
  it('writes the year only when it is another one', () => {
    expect(longDate('2027-01-04', '2026-11-20')).toBe('2027年1月4日 周一')
    expect(shortDate('2026-12-11', '2026-11-20')).toBe('12-11')
  })
  it('shows 24 hours and never 24:00', () => {
    expect(clock('2026-11-19T16:05:00Z')).toBe('00:05')
  })
  it('leaves out the date when it is today', () => {
    expect(moment('2026-11-20T06:02:00Z', new Date('2026-11-20T08:00:00Z'))).toBe('14:02')
    expect(moment('2026-11-19T06:02:00Z', new Date('2026-11-20T08:00:00Z'))).toBe('11月19日 14:02')
  })
})
