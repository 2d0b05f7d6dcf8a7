import { describe, expect, it } from 'vitest'
import { commendationTone, draftKey, firstWords, stands, stateOf, states, stateTone, type Merit } from './merit'

const unit = { id: 'u1', name: '市住建局' }
const practice: Merit = { kind: 'practice', findingId: 'f1', unit, text: '推行一站式办理' }
const matter: Merit = { kind: 'matter', matterId: 'm1', unit, title: '拆迁' }
const words = (key: string, named: Record<string, string>) => `${key} ${named.unit} ${named.text ?? named.title}`

describe('what a unit is commended for (R733-21, JS-18)', () => {
  it('begins with the words of what was seen, ended by a full stop', () => {
    expect(firstWords(practice, words)).toBe('commendation.draft 市住建局 推行一站式办理。')
    expect(firstWords({ ...practice, text: ' 推行一站式办理！ ' }, words)).toBe(
      'commendation.draft 市住建局 推行一站式办理！',
    )
    expect(firstWords(matter, words)).toBe('commendation.draftMatter 市住建局 拆迁')
  })
  it('keeps what is typed for each unit and merit apart', () => {
    const other: Merit = { ...matter, unit: { id: 'u2', name: '市财政局' } }
    expect(new Set([practice, matter, other].map(draftKey)).size).toBe(3)
  })
  it('takes from the address only states there are', () => {
    expect(stateOf('OPEN')).toBe('OPEN')
    expect(stateOf('DROP TABLE')).toBeUndefined()
    expect(stateOf(undefined)).toBeUndefined()
  })
  it('shows no two states in one colour', () => {
    expect(new Set(states.map(stateTone)).size).toBe(states.length)
  })
  it('offers a new proposal once the last one was returned, withdrawn or revoked', () => {
    const all = ['PROPOSED', 'RETURNED', 'WITHDRAWN', 'APPROVED', 'REVOKED', 'REPORTED'] as const
    expect(all.filter(stands)).toEqual(['PROPOSED', 'APPROVED', 'REPORTED'])
    expect(all.filter((status) => commendationTone(status) === 'grey')).toEqual(['WITHDRAWN', 'REVOKED'])
  })
})
