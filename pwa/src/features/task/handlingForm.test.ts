import { describe, expect, it } from 'vitest'
import { emptyFields, emptyForm } from './handlingForm'

describe('the forms of a task', () => {
  it('ask for reason, progress and date of an extension (JS-17)', () => {
    expect([...emptyFields('REQUEST_EXTENSION', emptyForm())]).toEqual(['dueOn', 'reason', 'progress'])
  })
  it('leave the date of a reassignment to the rule', () => {
    const form = { ...emptyForm(), unitId: 'u1', duty: '落实', responsibleOfficer: '王' }
    expect(emptyFields('REASSIGN', form).size).toBe(0)
  })
})
