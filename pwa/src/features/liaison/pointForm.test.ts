import { expect, it } from 'vitest'
import { pointInput, pointProblems, type PointDraft } from './pointForm'

const complete: PointDraft = {
  kind: 'VILLAGE',
  name: ' 皇城村 ',
  latitude: '35.523',
  longitude: '112.542',
  address: '',
  contact: '老张',
  phone: '',
  unitId: '',
}

it('a contact point has a name, and a whole position or none (BZ-31)', () => {
  expect(pointProblems(complete)).toEqual({})
  expect(pointProblems({ ...complete, name: ' ' })).toEqual({ name: 'required' })
  expect(pointProblems({ ...complete, latitude: '' })).toEqual({ latitude: 'coordinates' })
  expect(pointProblems({ ...complete, longitude: '181' })).toEqual({ longitude: 'coordinates' })
  expect(pointInput(complete)).toMatchObject({ pointId: null, name: '皇城村', latitude: 35.523, address: null })
  expect(pointInput({ ...complete, latitude: '', longitude: '' }, 'p1')).toMatchObject({
    pointId: 'p1',
    latitude: null,
  })
})
