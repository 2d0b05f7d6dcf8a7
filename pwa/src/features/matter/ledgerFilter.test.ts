import { describe, expect, it } from 'vitest'
import {
  countsFilterOf,
  filterOf,
  furtherConditions,
  isNarrowed,
  phaseCountsFilterOf,
  queryOf,
  serverFilterOf,
} from './ledgerFilter'

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
  it('keeps every further condition in the address', () => {
    const query = {
      urgency: 'URGENT',
      system: 'JOINT',
      lead: 'u2',
      leader: '市长',
      tag: '重点',
      dueFrom: '2026-01-01',
      dueTo: '2026-12-31',
      from: '2026-02-01',
      to: '2026-02-28',
      late: '1',
      sort: 'LAMP',
    }
    expect(queryOf(filterOf(query))).toEqual(query)
    expect(serverFilterOf(filterOf(query))).toEqual({
      urgencies: ['URGENT'],
      systems: ['JOINT'],
      leadUnitId: 'u2',
      instructionLeader: '市长',
      tags: ['重点'],
      dueFrom: '2026-01-01',
      dueTo: '2026-12-31',
      registeredFrom: '2026-02-01',
      registeredTo: '2026-02-28',
      closedLate: true,
    })
    expect(furtherConditions(filterOf(query))).toBe(8)
    expect(filterOf({ dueFrom: 'tomorrow', sort: 'COLOUR' })).toEqual(filterOf({}))
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
  it('keeps a phase in the address and counts every phase while one is chosen (WF-08)', () => {
    const filter = filterOf({ phase: 'DELIVERY', lights: 'RED', steps: 'FED_BACK' })
    expect(queryOf(filter)).toEqual({ phase: 'DELIVERY', lights: 'RED', steps: 'FED_BACK' })
    expect(serverFilterOf(filter)).toEqual({ phases: ['DELIVERY'], lights: ['RED'], steps: ['FED_BACK'] })
    expect(phaseCountsFilterOf(filter)).toEqual({ lights: ['RED'] })
    expect(filterOf({ phase: 'LATER' })).toEqual(filterOf({}))
  })
  it('counts every lamp while one is chosen', () => {
    expect(countsFilterOf(filterOf({ lights: 'RED', q: '医院' }))).toEqual({ search: '医院' })
  })
})
