import { describe, expect, it } from 'vitest'
import { parsePeriod, parsePoints, periodKey, periods, signed } from './period'

describe('the period of an assessment', () => {
  it('is this year unless the address says another', () => {
    expect(parsePeriod(undefined, '2026-11-26')).toEqual({ year: 2026, quarter: null })
    expect(parsePeriod('2025-4', '2026-11-26')).toEqual({ year: 2025, quarter: 4 })
    expect(parsePeriod('2025-5', '2026-11-26')).toEqual({ year: 2026, quarter: null })
  })
  it('offers this year up to its quarter, and the year before', () => {
    expect(periods('2026-05-02').map(periodKey)).toEqual([
      '2026',
      '2026-2',
      '2026-1',
      '2025',
      '2025-4',
      '2025-3',
      '2025-2',
      '2025-1',
    ])
  })
})

describe('points', () => {
  it('show their sign', () => {
    expect([2, -1.5, 0].map(signed)).toEqual(['+2', '−1.5', '0'])
  })
  it('are whole or tenths within their range', () => {
    expect(parsePoints('−3.5', -20, 20)).toBe(-3.5)
    expect(parsePoints('21', -20, 20)).toBeUndefined()
    expect(parsePoints('1.25', -20, 20)).toBeUndefined()
    expect(parsePoints('', -20, 20)).toBeUndefined()
  })
})
