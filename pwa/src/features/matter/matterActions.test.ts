import { describe, expect, it } from 'vitest'
import { blockerLink } from './blockerLink'
import { actionPage, isSlow, orderedActions } from './matterActions'

describe('the actions of a matter', () => {
  it('show the step forward first and only that one as primary', () => {
    expect(orderedActions(['RETURN_INITIATION', 'PLAN_INSPECTION', 'INITIATE'])).toEqual([
      { action: 'INITIATE', isPrimary: true },
      { action: 'RETURN_INITIATION', isPrimary: false },
      { action: 'PLAN_INSPECTION', isPrimary: false },
    ])
  })
  it('have no primary one when nothing brings the matter forward', () => {
    expect(orderedActions(['PROPOSE_ESCALATION'])).toEqual([{ action: 'PROPOSE_ESCALATION', isPrimary: false }])
  })
  it('lead to a page only where a form is long', () => {
    expect(actionPage('m1', 'PROPOSE')).toBe('/matters/m1/propose')
    expect(actionPage('m1', 'CLOSE')).toBeUndefined()
  })
})

describe('what stands before closing', () => {
  it('links to the record that must be cleared', () => {
    expect(blockerLink({ code: 'FINDING_NOT_VERIFIED', recordId: 'f1' })).toBe('/findings/f1')
  })
  it('has no link when it is a step of the matter itself', () => {
    expect(blockerLink({ code: 'RESULT_NOT_FED_BACK', recordId: null })).toBeUndefined()
  })
})

describe('a matter that lags behind its plan (BZ-04)', () => {
  const matter = { lamp: { reason: 'BEHIND_PLAN' as const }, actions: ['PLAN_INSPECTION' as const] }
  it('is to be inspected with priority', () => {
    expect(isSlow(matter)).toBe(true)
    expect(isSlow({ ...matter, lamp: { reason: 'ON_SCHEDULE' } })).toBe(false)
  })
  it('proposes nothing to who may not plan an inspection', () => {
    expect(isSlow({ ...matter, actions: [] })).toBe(false)
  })
})
