import { describe, expect, it } from 'vitest'
import { emptyRegistration, inputOf, problemsOf } from './registration'

const complete = {
  ...emptyRegistration('m1', '2026-11-20'),
  title: ' 市医院易址扩建项目拆迁进展缓慢 ',
  leader: '市长',
  instruction: '请督查室督办',
  basisDocument: '市长批示〔2026〕18号',
  objective: '年底前完成拆迁',
  content: '核实拆迁进度',
}

describe('the registration of a matter', () => {
  it('names every field that is missing', () => {
    expect(problemsOf(emptyRegistration('m1', '2026-11-20'))).toEqual({
      title: 'required',
      basisDocument: 'required',
      objective: 'required',
      content: 'required',
      leader: 'required',
      instruction: 'required',
    })
  })
  it('is complete without instruction when there is none', () => {
    expect(problemsOf({ ...complete, hasInstruction: false, leader: '', instruction: '' })).toEqual({})
  })
  it('refuses half a position and one outside the earth', () => {
    const place = { placeName: '市医院新址' }
    expect(problemsOf({ ...complete, ...place, latitude: '35.5', longitude: '' })).toEqual({ longitude: 'coordinates' })
    expect(problemsOf({ ...complete, ...place, latitude: '95', longitude: '112' })).toEqual({ latitude: 'coordinates' })
  })
  it('refuses a classified matter before it is sent', () => {
    expect(problemsOf({ ...complete, classified: true })).toEqual({ classified: 'classified' })
  })
  it('sends trimmed text and leaves out what is empty', () => {
    const input = inputOf({ ...complete, placeName: '市医院新址', latitude: '35.49', longitude: '112.85' })
    expect(input.title).toBe('市医院易址扩建项目拆迁进展缓慢')
    expect(input.sourceReference).toBeUndefined()
    expect(input.place).toEqual({ name: '市医院新址', latitude: 35.49, longitude: 112.85 })
    expect(input.instruction).toEqual({ leader: '市长', text: '请督查室督办', instructedOn: '2026-11-20' })
  })
})
