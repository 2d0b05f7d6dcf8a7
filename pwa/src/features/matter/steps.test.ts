import { describe, expect, it } from 'vitest'
import { signedSteps, stepStates } from './steps'

describe('the seven steps', () => {
  it('are done before the current one and open behind it', () => {
    expect(stepStates('INITIATED').map(({ state }) => state)).toEqual([
      'done',
      'done',
      'now',
      'next',
      'next',
      'next',
      'next',
    ])
  })
  it('are all done when the matter is struck off', () => {
    expect(stepStates('ARCHIVED').every(({ state }) => state === 'done')).toBe(true)
  })
  it('name who took each and when, the latest time, and nobody for what lies ahead', () => {
    const taken = [
      { decision: 'REGISTER', step: 'REGISTERED', officerName: '王科员', at: '2026-11-18T01:00:00Z' },
      { decision: 'PROPOSE', step: 'PROPOSED', officerName: '王科员', at: '2026-11-18T02:00:00Z' },
      { decision: 'RETURN', step: 'REGISTERED', officerName: '李主任', at: '2026-11-18T03:00:00Z' },
      { decision: 'PROPOSE', step: 'PROPOSED', officerName: '赵科员', at: '2026-11-19T02:00:00Z' },
    ] as const
    const bar = stepStates('PROPOSED', taken)
    expect(bar.map(({ taken }) => taken?.officerName)).toEqual(['王科员', '赵科员', ...Array(5).fill(undefined)])
    expect(stepStates('REGISTERED', taken)[1]?.taken).toBeUndefined()
  })
  it('end where initiation was refused', () => {
    expect(stepStates('PROPOSED', [], true)[1]?.state).toBe('ended')
  })
})

describe('signatures under the steps (JC-08)', () => {
  it('counts them and warns when one is not intact', () => {
    const signed = signedSteps([
      { step: 'METHOD_CONFIRMED', intact: true },
      { step: 'METHOD_CONFIRMED', intact: true },
      { step: 'COMPLETED', intact: true },
      { step: 'COMPLETED', intact: false },
    ])
    expect(signed.get('METHOD_CONFIRMED')).toEqual({ count: 2, isIntact: true })
    expect(signed.get('COMPLETED')).toEqual({ count: 2, isIntact: false })
    expect(signed.get('ARCHIVED')).toBeUndefined()
  })
})
