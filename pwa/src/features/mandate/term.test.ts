import { expect, it } from 'vitest'
import { missing } from './term'

it('asks for every field and for a term in order (R733-07, decision 1)', () => {
  expect(missing({ fromOn: '2026-11-25', toOn: '', document: ' ' }, ['fromOn', 'toOn', 'document'])).toEqual({
    toOn: 'required',
    document: 'required',
  })
  expect(missing({ fromOn: '2026-11-25', toOn: '2026-11-24' }, ['fromOn', 'toOn'])).toEqual({ toOn: 'order' })
  expect(missing({ fromOn: '2026-11-25', toOn: '2026-11-25' }, ['fromOn', 'toOn'])).toEqual({})
})
