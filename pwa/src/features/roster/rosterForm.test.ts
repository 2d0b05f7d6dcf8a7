import { describe, expect, it } from 'vitest'
import { rosterInput, rosterProblems, termProblem, yearFrom, type RosterDraft } from './rosterForm'

const complete: RosterDraft = {
  pool: 'EXPERT',
  isOutside: true,
  officerId: '',
  name: ' 钱专家 ',
  invitedAs: 'MEDIA',
  employer: '省建筑设计院',
  employerUnitId: '',
  specialty: '工程造价',
  phone: '',
  document: '督聘〔2026〕3号',
  fromOn: '2026-03-01',
  toOn: '2027-02-28',
}

describe('a new member of the rosters (JC-05)', () => {
  it('serves a year at most', () => {
    expect(yearFrom('2026-03-01')).toBe('2027-02-28')
    expect(yearFrom('2024-02-29')).toBe('2025-02-28')
    expect(yearFrom('')).toBe('')
    expect(termProblem('2026-03-01', '2027-02-28')).toBeUndefined()
    expect(termProblem('2026-03-01', '2027-03-01')).toBe('year')
    expect(termProblem('2026-03-01', '2026-02-28')).toBe('order')
    expect(termProblem('2026-03-01', '')).toBe('required')
  })

  it('from outside has a name, from inside a record of its own', () => {
    expect(rosterProblems(complete)).toEqual({})
    expect(rosterProblems({ ...complete, name: ' ' })).toEqual({ name: 'required' })
    expect(rosterProblems({ ...complete, pool: 'PROFESSIONAL' })).toEqual({ officerId: 'required' })
    expect(rosterInput(complete)).toMatchObject({ name: '钱专家', pool: 'EXPERT', employerUnitId: undefined })
    expect(rosterInput(complete)).not.toHaveProperty('invitedAs')
    expect(rosterInput({ ...complete, pool: 'INVITED' })).toHaveProperty('invitedAs', 'MEDIA')
    expect(rosterInput({ ...complete, isOutside: false, officerId: 'o1' })).toMatchObject({ officerId: 'o1' })
  })
})
