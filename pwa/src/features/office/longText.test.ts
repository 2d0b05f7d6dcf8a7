import { describe, expect, it } from 'vitest'
import { isLongText } from './longText'

describe('a long text', () => {
  it('is one that fills the screen of a phone', () => {
    expect(isLongText('情况属实。')).toBe(false)
    expect(isLongText('字'.repeat(240))).toBe(false)
    expect(isLongText('字'.repeat(241))).toBe(true)
    expect(isLongText(Array.from({ length: 9 }, () => '一行').join('\n'))).toBe(true)
  })
})
