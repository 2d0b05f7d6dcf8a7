import { describe, expect, it } from 'vitest'
import { bulkInput, bulkProblems, emptyBulkProposal } from './bulkProposal'

describe('one form for many rows (JS-13)', () => {
  it('asks for a date with a fixed date, and for all slots of special supervision (BZ-12)', () => {
    const form = emptyBulkProposal()
    expect(bulkProblems(form).size).toBe(0)
    expect([...bulkProblems({ ...form, deadlineClass: 'EXPLICIT_DATE', supervisionKind: 'SPECIAL' })]).toEqual([
      'explicitDueOn',
      'firstResponsible',
      'handlingSection',
    ])
  })

  it('leaves empty what the rows and the register say, and a date that belongs to another clock', () => {
    const form = { ...emptyBulkProposal(), leadUnitId: 'u1', explicitDueOn: '2026-12-01', responsibleOfficer: ' ' }
    expect(bulkInput(form)).toMatchObject({
      leadUnitId: 'u1',
      responsibleOfficer: null,
      deadlineClass: 'YEAR_END',
      explicitDueOn: null,
    })
  })
})
