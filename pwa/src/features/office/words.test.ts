import { describe, expect, it } from 'vitest'
import { addWords, i18n } from '@/shared/i18n'
import { lampWords } from '@/shared/ui/lamp'
import { invalidFields } from './invalidFields'
import { nextStepWords } from './lampNextStep'
import { detailWords } from './timelineWords'
import { joinPages } from './usePagedQuery'
import words from './words/zh-CN.json'

addWords(words)
const { t, te } = i18n.global

describe('a lamp in words', () => {
  it('says its colour, its days and why', () => {
    expect(lampWords({ light: 'RED', reason: 'OVERDUE', overdueWorkingDays: 12 }, t)).toEqual({
      light: '红灯',
      days: '超期 12 个工作日',
      reason: '已超过办理期限',
    })
  })
  it('says what happens next, and when, if nobody acts', () => {
    const year = new Date().getFullYear()
    expect(nextStepWords({ nextStep: 'TURNS_RED', nextOn: `${year}-11-25` }, t)).toMatch(
      /^如无人处理：11月25日 周. 转为红灯$/,
    )
    expect(nextStepWords({ nextStep: 'ESCALATION_PROPOSED', nextOn: null }, t)).toBe('如无人处理：系统提出升级建议')
  })
  it('says nothing where nothing will happen', () => {
    expect(nextStepWords({ nextStep: 'NONE', nextOn: null }, t)).toBeUndefined()
  })
})

describe('a refused input', () => {
  it('names the fields without their wrapper', () => {
    const details = { 'input.title': 'TOO_LONG', basisDocument: 'BLANK' }
    expect(invalidFields({ kind: 'refused', code: 'INVALID_INPUT', details })).toEqual({
      title: 'TOO_LONG',
      basisDocument: 'BLANK',
    })
  })
  it('has no fields when another rule refused it', () => {
    expect(invalidFields({ kind: 'refused', code: 'MATTER_WRONG_STEP', details: { step: 'REGISTERED' } })).toEqual({})
    expect(invalidFields(undefined)).toEqual({})
  })
})

describe('the detail of a record', () => {
  it('is said in words where the server gives a code', () => {
    expect(detailWords('OVERDUE_AFTER_SUPERVISION', t, te)).toBe('督查后未按时限办理')
  })
  it('stays as it is where somebody wrote it', () => {
    expect(detailWords('现场仍有 12 户未签约', t, te)).toBe('现场仍有 12 户未签约')
  })
})

describe('pages of a list', () => {
  it('show a row once although it came with two pages', () => {
    expect(joinPages([{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'c' }]).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})
