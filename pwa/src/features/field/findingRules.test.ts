import { describe, expect, it } from 'vitest'
import { someFields } from '@/testing/field'
import { completeFinding, missingFields } from './findingRules'

describe('finding form', () => {
  it('names everything that is missing', () => {
    expect(missingFields(someFields())).toEqual(['category', 'severity', 'text', 'responsibleUnit', 'position'])
  })
  it('takes a reason instead of a position', () => {
    const fields = someFields({
      category: 'FUNDS',
      severity: 'GRAVE',
      text: '资金未到位',
      responsibleUnitId: 'unit-1',
      noPositionReason: '地下室没有信号',
    })
    expect(missingFields(fields)).toEqual([])
    expect(completeFinding(fields)).toMatchObject({ severity: 'GRAVE' })
  })
  it('asks no severity and sets no due date for a good practice', () => {
    const fields = someFields({
      kind: 'GOOD_PRACTICE',
      category: 'LIVELIHOOD',
      text: '一站式服务',
      responsibleUnitId: 'unit-1',
      noPositionReason: '室内',
      dueOn: '2026-12-11',
    })
    expect(completeFinding(fields)).toMatchObject({ severity: 'MINOR', dueOn: null })
  })
})
