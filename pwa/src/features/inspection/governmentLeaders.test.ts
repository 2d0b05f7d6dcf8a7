import { describe, expect, it } from 'vitest'
import { governmentLeaders } from './governmentLeaders'

const officer = (id: string) => ({ id, name: id, title: '', unitName: '' })

describe('who may lead a visit of the government (BZ-05)', () => {
  it('names who is both leader and chief once, the chief first', () => {
    const answer = { leaders: [officer('a'), officer('b')], chiefs: [officer('b')] }
    expect(governmentLeaders(answer).map(({ id }) => id)).toEqual(['b', 'a'])
  })
  it('names nobody before the answer is there', () => {
    expect(governmentLeaders(undefined)).toEqual([])
  })
})
