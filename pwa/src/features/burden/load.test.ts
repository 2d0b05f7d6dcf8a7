import { describe, expect, it } from 'vitest'
import { countOf, excessOf, overBudgetUnits, recordLink } from './load'
import { lastMonths, monthOf, monthParts } from './months'

describe('load of units (JC-17)', () => {
  it('reads the figures of a refusal', () => {
    const details = { kind: 'VISIT', budget: 2, needsLeader: true, units: [{ unit: '市住建局', used: 2 }] }
    expect(excessOf({ status: 'failed', failure: { kind: 'refused', code: 'OVER_BUDGET', details } })).toEqual({
      budget: 2,
      needsLeader: true,
      units: [{ unit: '市住建局', used: 2 }],
    })
    expect(excessOf({ status: 'failed', failure: { kind: 'refused', code: 'FORBIDDEN', details: {} } })).toBeUndefined()
    expect(excessOf({ status: 'idle' })).toBeUndefined()
  })
  it('leads to the record behind a number', () => {
    expect(recordLink({ id: 'a', source: 'INSPECTION' })).toBe('/plans/a')
    expect(recordLink({ id: 'a', source: 'EXPEDITE', matterId: 'm' })).toBe('/matters/m')
  })
  it('names the units that a batch would ask beyond their budget, each with its figures', () => {
    const asked = [
      { unitId: 'a', unit: '住建局', n: 2 },
      { unitId: 'b', unit: '财政局', n: 2 },
      { unitId: 'c', unit: '水务局', n: 1 },
    ]
    const budget = { visits: 2, notices: 0, reportRequests: 8 }
    const loads = [
      { unit: { id: 'a' }, visits: 0, notices: 99, reportRequests: 7 },
      { unit: { id: 'b' }, visits: 0, notices: 99, reportRequests: 6 },
    ]
    expect(overBudgetUnits('REPORT_REQUEST', asked, budget, loads)).toEqual([
      { unitId: 'a', unit: '住建局', n: 2, used: 7, budget: 8 },
    ])
    expect(overBudgetUnits('NOTICE', asked, budget, loads)).toEqual([])
  })
  it('counts by kind', () => {
    expect(countOf({ visits: 1, notices: 2, reportRequests: 3 }, 'REPORT_REQUEST')).toBe(3)
  })
  it('goes back over the turn of the year', () => {
    expect(lastMonths('2026-02-10', 3)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01'])
    expect(monthOf('2026-02-10')).toBe('2026-02-01')
    expect(monthParts('2026-02-01')).toEqual({ year: '2026', month: '2' })
  })
})
