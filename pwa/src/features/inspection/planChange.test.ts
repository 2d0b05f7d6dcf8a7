import { describe, expect, it } from 'vitest'
import { changedFields, type PlanTerms } from './planChange'

const plan: PlanTerms = {
  kind: 'SPECIAL',
  methods: ['CHECK', 'DOCUMENTS'],
  content: '核实拆迁进度',
  scope: '工地',
  discipline: null,
  targetUnit: { id: 'u1', name: '住建局' },
  place: { name: '市医院新址' },
  startsOn: '2026-11-23',
  endsOn: '2026-11-24',
}

describe('a change of the plan (R733-15)', () => {
  it('is nothing when only the order of the methods differs', () => {
    expect(changedFields(plan, { ...plan, methods: ['DOCUMENTS', 'CHECK'], discipline: '' })).toEqual([])
  })
  it('names what differs', () => {
    const after = { ...plan, scope: '工地和安置区', endsOn: '2026-11-25', targetUnit: { id: 'u2', name: '财政局' } }
    expect(changedFields(plan, after)).toEqual(['scope', 'target', 'time'])
  })
})
