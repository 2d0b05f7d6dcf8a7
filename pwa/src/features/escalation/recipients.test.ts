import { describe, expect, it } from 'vitest'
import { hasUnit, isOfLevel, recipientRoles, recipientsOf } from './recipients'

describe('whom a notice is addressed to', () => {
  it('is the liaison at blue, the head too at yellow, director and deputy leader too at red (D.7.5, CT-09)', () => {
    expect(recipientsOf('BLUE')).toEqual(['LIAISON'])
    expect(recipientsOf('YELLOW')).toEqual(['LIAISON', 'UNIT_HEAD'])
    expect(recipientsOf('RED')).toEqual(recipientRoles.filter((role) => role !== 'CHIEF'))
  })

  it('tells whether somebody was picked by hand', () => {
    expect(isOfLevel('YELLOW', ['UNIT_HEAD', 'LIAISON'])).toBe(true)
    expect(isOfLevel('YELLOW', ['UNIT_HEAD', 'CHIEF'])).toBe(false)
  })

  it('always has somebody of the unit', () => {
    expect(hasUnit(['UNIT_HEAD', 'CHIEF'])).toBe(true)
    expect(hasUnit(['CHIEF'])).toBe(false)
  })
})
