import { describe, expect, it } from 'vitest'
import { cellsOf, planErrors, shifted, spoken } from './months'

describe('the months of a watched project (WF-11)', () => {
  it('are twelve, each with its node where one was planned', () => {
    const cells = cellsOf([{ month: '2026-03-01' }, { month: '2026-12-01' }])
    expect(cells).toHaveLength(12)
    expect(cells.filter((cell) => cell.node).map((cell) => cell.month)).toEqual([3, 12])
  })

  it('are spoken with what is red first', () => {
    const nodes = [
      { month: '2026-01-01', state: 'REACHED' as const },
      { month: '2026-02-01', state: 'MISSED' as const },
      { month: '2026-03-01', state: 'UNCHECKED' as const },
      { month: '2026-04-01', state: 'REACHED' as const },
    ]
    expect(
      spoken(
        nodes,
        (state) => state,
        (month) => `${month}月`,
      ),
    ).toBe('UNCHECKED 3月；MISSED 2月；REACHED 1月、4月')
  })

  it('follow each other over the turn of the year', () => {
    expect(shifted('2026-12-01', 1)).toBe('2027-01-01')
    expect(shifted('2026-01-01', -1)).toBe('2025-12-01')
    expect(shifted('2026-11-01', 0)).toBe('2026-11-01')
  })

  it('are planned with a goal and a percent that does not fall; an empty month is none', () => {
    expect(
      planErrors([
        { goal: '', percent: '' },
        { goal: '桩基', percent: 30 },
        { goal: ' ', percent: 40 },
        { goal: '主体', percent: 20 },
        { goal: '封顶', percent: 101 },
        { goal: '封顶', percent: '' },
        { goal: '竣工', percent: 30 },
      ]),
    ).toEqual([
      undefined,
      undefined,
      { code: 'goalMissing', n: 0 },
      { code: 'falls', n: 30 },
      { code: 'range', n: 0 },
      { code: 'range', n: 0 },
      undefined,
    ])
  })
})
