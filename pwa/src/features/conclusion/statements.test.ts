import { describe, expect, it } from 'vitest'
import { draftOf, inputOf, isSupported, lacking, moved, newStatement, toggled, type Sources } from './statements'

const photo = (id: string, state: 'HELD' | 'EXPECTED' = 'HELD', withdrawn = false) => ({
  id,
  state,
  mediaType: 'image/jpeg',
  thumbnailUrl: null,
  withdrawal: withdrawn ? { at: '2026-11-20T01:00:00Z' } : null,
})
const sources: Sources = {
  id: 'plan',
  findings: [
    { id: 'shown', text: '工地停工', kind: 'PROBLEM', evidence: [photo('held')] },
    {
      id: 'bare',
      text: '资金未到位',
      kind: 'PROBLEM',
      evidence: [photo('coming', 'EXPECTED'), photo('gone', 'HELD', true)],
    },
  ],
  records: [{ id: 'record', type: 'INTERVIEW', person: '王某', summary: '问答', recordedAt: '2026-11-20T01:00:00Z' }],
}

describe('statements of a conclusion (R733-16, row 69)', () => {
  it('stand on a held photo, a finding with one, or a record', () => {
    expect(isSupported({ ...newStatement(), evidenceIds: ['held'] }, sources)).toBe(true)
    expect(isSupported({ ...newStatement(), findingIds: ['shown'] }, sources)).toBe(true)
    expect(isSupported({ ...newStatement(), recordIds: ['record'] }, sources)).toBe(true)
  })
  it('do not stand on what is not here, was withdrawn, or on nothing', () => {
    expect(isSupported(newStatement(), sources)).toBe(false)
    expect(isSupported({ ...newStatement(), findingIds: ['bare'], evidenceIds: ['coming', 'gone'] }, sources)).toBe(
      false,
    )
  })
  it('are named by their numbers when they lack it', () => {
    expect(lacking([{ supported: false }, { supported: true }, { supported: false }])).toEqual([1, 3])
  })
  it('keep their ids from draft to input', () => {
    const statement = { id: 's1', text: ' 工地停工 ', findingIds: ['shown'], evidenceIds: ['held'], recordIds: [] }
    const draft = draftOf({
      number: 1,
      judgement: null,
      recommendations: '加人',
      writtenAt: '2026-11-20T01:00:00Z',
      signature: null,
      statements: [{ ...statement, supported: true, evidence: [] }],
    })
    expect(inputOf(draft)).toEqual({
      statements: [{ ...statement, text: '工地停工' }],
      judgement: null,
      recommendations: '加人',
    })
  })
  it('move one place, never out of the list', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
  it('link and unlink once', () => {
    expect(toggled(['a', 'b'], 'a', true)).toEqual(['b', 'a'])
    expect(toggled(['a', 'b'], 'a', false)).toEqual(['b'])
  })
})
