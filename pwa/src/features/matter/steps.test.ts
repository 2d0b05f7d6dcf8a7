import { describe, expect, it } from 'vitest'
import { stepStates } from './steps'

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
})
