import { describe, expect, it } from 'vitest'
import type { RecordFields } from '@/offline/records'
import { fieldsOf, isOutside, missingOf, recordTypes, valuesFor } from './recordFields'

const empty: RecordFields = {
  planId: 'p1',
  visitId: null,
  type: 'INTERVIEW',
  values: {},
  summary: '',
  startedAt: '2026-11-20T06:00:00Z',
}

describe('a record by method (R733-12)', () => {
  it('names what is missing, first of all its type', () => {
    expect(missingOf({ ...empty, type: null })).toEqual(['type'])
    expect(missingOf(empty)).toEqual(['person', 'post', 'place', 'summary'])
    expect(missingOf({ ...empty, summary: '问答', values: { person: '李四', post: '村支书', place: ' ' } })).toEqual([
      'place',
    ])
  })
  it('sends only what its type has, and a tick that was not set as no', () => {
    const values = { person: ' 李四 ', post: '村支书', place: '村委会', chair: '别的类型留下的', participants: '' }
    expect(valuesFor('INTERVIEW', values)).toEqual({
      person: '李四',
      post: '村支书',
      place: '村委会',
      readBack: false,
      confirmed: false,
    })
    expect(valuesFor('DOCUMENT_COPY', { documentTitle: '台账', copies: 2, keeper: '档案室' })).toEqual({
      documentTitle: '台账',
      copies: 2,
      keeper: '档案室',
    })
  })
  it('is outside when the plan does not name its method', () => {
    expect(isOutside('INTERVIEW', ['CHECK'])).toBe(false)
    expect(isOutside('ADMONITORY_TALK', ['CHECK'])).toBe(true)
  })
  it('has thirteen types, each with fields of its own kind or a summary alone', () => {
    expect(new Set(recordTypes).size).toBe(13)
    expect(fieldsOf('CLUE').map(({ field }) => field)).toEqual(['channel', 'person', 'clueNumber', 'receivedOn'])
  })
})
