import { describe, expect, it } from 'vitest'
import type { ReportSection } from '@/shared/graphql/generated/schema'
import { bySection, moved, overlaid } from './reportSections'

const item = (id: string, section: ReportSection) => ({
  id,
  section,
  text: `${id}的文字`,
  textIsFixed: section === 'RECTIFICATION',
})
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join('')
const report = [item('a', 'RESULT'), item('b', 'RECTIFICATION'), item('c', 'RESULT'), item('d', 'RECTIFICATION')]

describe('the items of a 督查专报', () => {
  it('stand under their headings in the order of JS-18, without empty headings', () => {
    expect(bySection(report).map(({ section, items }) => [section, ids(items)])).toEqual([
      ['RECTIFICATION', 'bd'],
      ['RESULT', 'ac'],
    ])
  })

  it('move within their heading alone', () => {
    expect(ids(moved(report, 'd', -1))).toBe('dbac')
    expect(ids(moved(report, 'a', -1))).toBe('bdac')
    expect(ids(moved(report, 'c', 1))).toBe('bdac')
    expect(ids(moved(report, 'a', 1))).toBe('bdca')
  })

  it('keep what was typed when the report changed: gone is gone, new is last, approved words stay', () => {
    const typed = [
      { id: 'c', text: '改写' },
      { id: 'gone', text: '已撤' },
      { id: 'b', text: '篡改' },
    ]
    const laid = overlaid(report, typed)
    expect(ids(laid)).toBe('cbad')
    expect(laid[0]?.text).toBe('改写')
    expect(laid[1]?.text).toBe('b的文字')
  })
})
