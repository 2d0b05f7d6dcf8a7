import { describe, expect, it } from 'vitest'
import { grouped, parsed, refusalOf, typedOf, type RuleNumberRange } from './ruleValues'

const officeDays: RuleNumberRange = {
  number: 'OFFICE_DAYS',
  group: 'CLOCKS',
  unit: 'WORKING_DAYS',
  minimum: 1,
  maximum: 60,
  most: 1,
}
const reminders: RuleNumberRange = {
  number: 'REMIND_BEFORE_DAYS',
  group: 'REMINDERS',
  unit: 'WORKING_DAYS',
  minimum: 0,
  maximum: 30,
  most: 4,
}

describe('a number of the rules as it is typed (row 103)', () => {
  it('may be several, with any separator', () => {
    expect(parsed('7')).toEqual([7])
    expect(parsed(' 7、3，0 ')).toEqual([7, 3, 0])
    expect(typedOf([7, 3, 0])).toBe('7、3、0')
  })
  it('is nothing but digits', () => {
    expect(parsed('十')).toBeUndefined()
    expect(parsed('')).toBeUndefined()
    expect(parsed('3.5')).toBeUndefined()
    expect(parsed('-1')).toBeUndefined()
  })
  it('is refused with its reason before the server is asked', () => {
    expect(refusalOf(officeDays, '7')).toBeUndefined()
    expect(refusalOf(officeDays, '')).toBe('MISSING')
    expect(refusalOf(officeDays, '七')).toBe('NOT_A_NUMBER')
    expect(refusalOf(officeDays, '61')).toBe('OUT_OF_RANGE')
    expect(refusalOf(officeDays, '7、3')).toBe('WRONG_COUNT')
    expect(refusalOf(reminders, '7、3、0')).toBeUndefined()
    expect(refusalOf(reminders, '0、3')).toBe('NOT_DESCENDING')
  })
  it('stands in its group', () => {
    expect(grouped([officeDays, reminders]).map((one) => one.group)).toEqual(['CLOCKS', 'REMINDERS'])
  })
})
