import { describe, expect, it } from 'vitest'
import { isSealed, planInput, planProblems, typedOf, type PlanDraft } from './planForm'

const complete: PlanDraft = {
  planId: 'p1',
  kind: 'SPECIAL',
  mode: 'UNANNOUNCED',
  methods: ['CHECK'],
  content: '核实拆迁进度',
  scope: '市医院新址',
  discipline: '',
  targetUnitId: 'u1',
  placeName: '市医院新址',
  latitude: '35.49',
  longitude: '112.85',
  startsOn: '2026-11-23',
  endsOn: '2026-11-24',
  leaderLed: false,
  groupLeaderId: 'o7',
  memberIds: ['o5', 'o7'],
  drawId: '',
  unsealAt: '',
  checklistTemplateId: '',
  outside: false,
  annualItemId: 'i1',
  offPlanReason: '',
  executionMode: 'OWN',
  executionUnitIds: [],
}

describe('the inspection plan', () => {
  it('is sealed when nobody is told beforehand', () => {
    expect([isSealed('ANNOUNCED'), isSealed('UNANNOUNCED'), isSealed('COVERT')]).toEqual([false, true, true])
  })
  it('may not end before it starts', () => {
    expect(planProblems({ ...complete, endsOn: '2026-11-22' })).toEqual({ endsOn: 'dateOrder' })
  })
  it('wants both coordinates or none', () => {
    expect(planProblems({ ...complete, longitude: '' })).toEqual({ longitude: 'coordinates' })
    expect(planProblems({ ...complete, latitude: '', longitude: '' })).toEqual({})
  })
  it('stands on the annual plan or says why not (R733-15)', () => {
    expect(planProblems({ ...complete, annualItemId: '' })).toEqual({ annualItemId: 'required' })
    expect(planProblems({ ...complete, outside: true })).toEqual({ offPlanReason: 'required' })
    const outside = planInput('m1', { ...complete, outside: true, offPlanReason: ' 突发事故 ' })
    expect([outside.offPlanReason, outside.annualItemId]).toEqual(['突发事故', undefined])
  })
  it('names one department when it entrusts, some when they join, never the target (BZ-28)', () => {
    expect(planProblems({ ...complete, executionMode: 'JOINT', executionUnitIds: ['u1'] })).toEqual({
      executionUnitIds: 'required',
    })
    const two = { ...complete, executionUnitIds: ['u2', 'u3'] }
    expect(planInput('m1', two).executionUnitIds).toEqual([])
    expect(planInput('m1', { ...two, executionMode: 'ENTRUSTED' }).executionUnitIds).toEqual(['u2'])
    expect(planInput('m1', { ...two, executionMode: 'JOINT' }).executionUnitIds).toEqual(['u2', 'u3'])
  })
  it('names its methods (R733-12)', () => {
    expect(planProblems({ ...complete, methods: [] })).toEqual({ methods: 'required' })
    expect(planInput('m1', complete)).toMatchObject({ kind: 'SPECIAL', methods: ['CHECK'] })
  })
  it('unseals at a time of this country, and only what is sealed (row 46)', () => {
    const timed = { ...complete, unsealAt: '2026-11-24T18:00' }
    expect(planInput('m1', timed).unsealAt).toBe('2026-11-24T10:00:00.000Z')
    expect(typedOf('2026-11-24T10:00:00Z')).toBe('2026-11-24T18:00')
    expect(planInput('m1', { ...timed, mode: 'ANNOUNCED' }).unsealAt).toBeUndefined()
  })
  it('says so when a leader of the government leads it (BZ-05)', () => {
    expect(planInput('m1', complete).leaderLed).toBeUndefined()
    expect(planInput('m1', { ...complete, leaderLed: true })).toMatchObject({ leaderLed: true, groupLeaderId: 'o7' })
  })
  it('does not send the leader as a member again', () => {
    expect(planInput('m1', complete).memberIds).toEqual(['o5'])
  })
})
