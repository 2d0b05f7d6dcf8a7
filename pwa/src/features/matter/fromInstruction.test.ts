import { describe, expect, it } from 'vitest'
import { fromInstruction } from './fromInstruction'
import { emptyRegistration, inputOf, problemsOf } from './registration'

const t = (key: string, values: Record<string, unknown>) => `${key} ${Object.values(values).join(' ')}`
const decided = {
  instruction: '请督查室立项督办',
  handwriting: null,
  decidedBy: { id: 'o', name: '郑分管' },
  decidedAt: '2026-11-26T01:00:00Z',
  matter: { id: 'm', number: '督〔2026〕213号', title: '市医院扩建' },
} as unknown as Parameters<typeof fromInstruction>[0]
const dateOf = (instant: string) => instant.slice(0, 10)

describe('a matter out of a leader’s instruction', () => {
  it('is complete for the source at once, and linked with the matter that it came from', () => {
    const form = { ...emptyRegistration('new', '2026-12-01'), ...fromInstruction(decided, t, dateOf) }
    expect(problemsOf(form)).toEqual({})
    expect(inputOf(form)).toMatchObject({
      instruction: { leader: '郑分管', text: '请督查室立项督办', instructedOn: '2026-11-26' },
      duplicate: { decision: 'LINKED', otherId: 'm' },
    })
  })

  it('says so when it was written by hand, and brings nothing while it is undecided', () => {
    const byHand = fromInstruction({ ...decided, instruction: null, handwriting: 'M1 1L2 2' }, t, dateOf)
    expect(byHand.instruction).toContain('matter.register.byHand')
    expect(fromInstruction({ ...decided, decidedAt: null, decidedBy: null }, t, dateOf)).toEqual({})
  })
})
