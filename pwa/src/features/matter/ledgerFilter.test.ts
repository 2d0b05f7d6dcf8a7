import { describe, expect, it } from 'vitest'
import { countsFilterOf, filterOf, isNarrowed, queryOf, serverFilterOf } from './ledgerFilter'

describe('the filter of the ledger', () => {
  it('comes back from the address as it went in', () => {
    const filter = filterOf({ q: '拆迁', lights: 'RED', steps: 'METHOD_CONFIRMED', unit: 'u1', listed: '1', open: '1' })
    expect(queryOf(filter)).toEqual({
      q: '拆迁',
      lights: 'RED',
      steps: 'METHOD_CONFIRMED',
      unit: 'u1',
      listed: '1',
      open: '1',
    })
  })
  it('has a plain address when nothing is chosen', () => {
    expect(queryOf(filterOf({}))).toEqual({})
    expect(isNarrowed(filterOf({}))).toBe(false)
  })
  it('ignores a value that does not exist', () => {
    expect(filterOf({ lights: 'PURPLE', steps: 'DONE', sources: ['a', 'b'] })).toEqual(filterOf({}))
  })
  it('asks the server only for what is chosen', () => {
    expect(serverFilterOf(filterOf({ lights: 'RED', sources: 'MEDIA' }))).toEqual({
      lights: ['RED'],
      sources: ['MEDIA'],
    })
  })
  it('counts every lamp while one is chosen', () => {
    expect(countsFilterOf(filterOf({ lights: 'RED', q: '医院' }))).toEqual({ search: '医院' })
  })
})
