import { describe, expect, it } from 'vitest'
import { addWords, i18n } from './index'

describe('words', () => {
  it('fills named places', () => {
    expect(i18n.global.t('lamp.overdue', { n: 12 })).toBe('超期 12 个工作日')
  })
  it('leaves text without places as it is', () => {
    expect(i18n.global.t('action.retry')).toBe('重试')
  })
  it('merges the words of a feature', () => {
    addWords({ sample: { text: '{a}／{b}' } })
    expect(i18n.global.t('sample.text', { a: '甲', b: '乙' })).toBe('甲／乙')
  })
})
