import { describe, expect, it } from 'vitest'
import { outsidePlan } from './outsidePlan'

const plan = { targetUnit: { id: 'housing' }, startsOn: '2026-11-20', endsOn: '2026-11-22' }
const units = [
  { id: 'housing', superiorId: null },
  { id: 'management', superiorId: 'housing' },
  { id: 'team', superiorId: 'management' },
  { id: 'finance', superiorId: null },
]

describe('the limits of the plan (R733-15)', () => {
  it('take in the target and what is subordinate to it', () => {
    for (const unit of ['housing', 'management', 'team', null])
      expect(outsidePlan(plan, unit, '2026-11-21', units)).toEqual([])
  })
  it('name another unit and another day', () => {
    expect(outsidePlan(plan, 'finance', '2026-11-21', units)).toEqual(['UNIT'])
    expect(outsidePlan(plan, 'housing', '2026-11-19', units)).toEqual(['TERM'])
    expect(outsidePlan(plan, 'finance', '2026-11-23', units)).toEqual(['UNIT', 'TERM'])
  })
  it('end where units point at each other', () => {
    const circle = [
      { id: 'a', superiorId: 'b' },
      { id: 'b', superiorId: 'a' },
    ]
    expect(outsidePlan(plan, 'a', '2026-11-21', circle)).toEqual(['UNIT'])
  })
})
