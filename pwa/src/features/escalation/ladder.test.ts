import { describe, expect, it } from 'vitest'
import { choicesOf, isAlike, lowerRung, verbOf } from './ladder'

describe('what happens at each choice', () => {
  it('names the next lower rung, and offers none below the lowest notice', () => {
    expect(lowerRung('PUBLIC_CRITICISM')).toBe('SPECIAL_REPORT_CRITICISM')
    expect(lowerRung('SPECIAL_REPORT_CRITICISM')).toBe('EXPEDITE_YELLOW')
    expect(lowerRung('EXPEDITE_BLUE')).toBeUndefined()
    expect(choicesOf('EXPEDITE_BLUE').map((choice) => choice.decision)).toEqual(['APPROVE', 'RETURN'])
  })

  it('says 催办 only where a downgrade orders one', () => {
    expect(verbOf('DOWNGRADE', 'SPECIAL_REPORT_CRITICISM')).toBe('enum.EscalationDecision.DOWNGRADE')
    expect(verbOf('DOWNGRADE', 'PUBLIC_CRITICISM')).toBe('escalation.lowerOne')
    expect(verbOf('APPROVE', 'PUBLIC_CRITICISM')).toBe('enum.EscalationDecision.APPROVE')
  })

  it('says where points are taken', () => {
    expect(choicesOf('SPECIAL_REPORT_CRITICISM').map((choice) => choice.words)).toEqual([
      'approveScored',
      'downgrade',
      'return',
    ])
    expect(choicesOf('PUBLIC_CRITICISM')[1]).toMatchObject({ words: 'downgradeScored' })
    expect(choicesOf('ACCOUNTABILITY_PROPOSAL')[0]).toMatchObject({ words: 'approve' })
  })
})

describe('deciding several at once', () => {
  const one = { rung: 'PUBLIC_CRITICISM', reason: 'MANUAL', canDecide: true }
  it('takes only the same measure for the same reason, and only what can be decided', () => {
    expect(isAlike(one, undefined)).toBe(true)
    expect(isAlike(one, { ...one })).toBe(true)
    expect(isAlike({ ...one, rung: 'ADMONITORY_TALK' }, one)).toBe(false)
    expect(isAlike({ ...one, reason: 'POOR_QUALITY' }, one)).toBe(false)
    expect(isAlike({ ...one, canDecide: false }, undefined)).toBe(false)
  })
})
