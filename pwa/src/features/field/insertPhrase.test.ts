import { describe, expect, it } from 'vitest'
import { insertPhrase } from './insertPhrase'

describe('canned phrase', () => {
  it('starts an empty text', () => {
    expect(insertPhrase('', 0, '现场未见施工')).toEqual({ text: '现场未见施工', cursor: 6 })
  })
  it('joins the sentence before the cursor', () => {
    expect(insertPhrase('北侧地块', 4, '现场未见施工')).toEqual({ text: '北侧地块，现场未见施工', cursor: 11 })
  })
  it('stands in the middle when the cursor is there', () => {
    expect(insertPhrase('北侧，南侧', 3, '停工')).toEqual({ text: '北侧，停工南侧', cursor: 5 })
  })
})
