import { describe, expect, it } from 'vitest'
import { detailWords, factWords, isCode } from './timelineWords'

const words: Record<string, string> = {
  'enum.EscalationRung.PUBLIC_CRITICISM': '公开通报批评',
  'office.facts.rung': '措施',
  'office.facts.percent': '进度',
  'office.factValues.percent': '{v}%',
}
const t = (key: string, values?: Record<string, unknown>) => (words[key] ?? key).replace('{v}', String(values?.v))
const te = (key: string) => key in words

describe('the timeline in words', () => {
  it('turns codes into words and keeps what people wrote', () => {
    expect(detailWords('PUBLIC_CRITICISM', t, te)).toBe('公开通报批评')
    expect(detailWords('同意。', t, te)).toBe('同意。')
    expect(factWords({ name: 'rung', value: 'PUBLIC_CRITICISM' }, t, te)).toEqual({
      label: '措施',
      value: '公开通报批评',
    })
    expect(factWords({ name: 'percent', value: '45' }, t, te)).toEqual({ label: '进度', value: '45%' })
  })
  it('shows no bare code and no fact without a name', () => {
    expect(factWords({ name: 'rung', value: 'SOMETHING_NEW' }, t, te)).toBeUndefined()
    expect(factWords({ name: 'unknown', value: '1' }, t, te)).toBeUndefined()
    expect(isCode('OVERDUE')).toBe(true)
    expect(isCode('CT-13')).toBe(false)
  })
})
