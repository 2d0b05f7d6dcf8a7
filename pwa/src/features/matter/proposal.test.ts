import { describe, expect, it } from 'vitest'
import { emptySupport, proposalInput, proposalProblems, type Proposal } from './proposal'

const complete: Proposal = {
  text: '建议由住建局牵头',
  deadlineClass: 'TRANSFERRED_15',
  explicitDueOn: '2026-12-31',
  leadUnitId: 'u1',
  leadDuty: '完成拆迁',
  responsibleOfficer: '王建国',
  firstResponsible: '',
  handlingSection: '',
  supervisionKind: 'DAILY',
  supports: [],
  scope: 'ONE_DEPARTMENT',
  route: '',
  authorisation: '',
  trackerId: '',
}

describe('the handling proposal', () => {
  it('needs a date only where the class is a date', () => {
    expect([...proposalProblems({ ...complete, explicitDueOn: '' }).fields]).toEqual([])
    expect([...proposalProblems({ ...complete, deadlineClass: 'EXPLICIT_DATE', explicitDueOn: '' }).fields]).toEqual([
      'explicitDueOn',
    ])
  })
  it('refuses a unit that is lead and support at once', () => {
    expect(
      proposalProblems({ ...complete, supports: [{ ...emptySupport(), unitId: 'u1', duty: '配合' }] }).sameUnit,
    ).toBe(true)
  })
  it('names the support that is not filled', () => {
    expect([
      ...proposalProblems({ ...complete, supports: [{ ...emptySupport(), unitId: 'u2', duty: ' ' }] }).fields,
    ]).toEqual(['supports.0.duty'])
  })
  it('does not send a date that the class does not use', () => {
    expect(proposalInput('m1', complete).explicitDueOn).toBeUndefined()
  })
  it('asks for three responsible slots of every unit under special supervision (BZ-12)', () => {
    const form: Proposal = {
      ...complete,
      supervisionKind: 'SPECIAL',
      supports: [{ ...emptySupport(), unitId: 'u2', duty: '配合' }],
    }
    expect([...proposalProblems(form).fields].sort()).toEqual([
      'firstResponsible',
      'handlingSection',
      'supports.0.firstResponsible',
      'supports.0.handlingSection',
    ])
  })
})
