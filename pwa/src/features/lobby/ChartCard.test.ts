import { describe, expect, it } from 'vitest'
import { mount } from '@vue/test-utils'
import { i18n } from '@/shared/i18n'
import ChartCard from './ChartCard.vue'
import { layoutOf } from './layout'

const bar = (unit: string, completion: number) => ({ unit, target: 100, actual: completion * 100, completion })
const bars = [bar('泽州县', 0.8), bar('高平市', 1.3), bar('阳城县', -0.2), bar('城区', 0.9167)]
const layout = layoutOf([{ bars: 4, longest: 3 }], { width: 1800, height: 900, em: 24 })

function chart(panel = { indicator: 0, from: 0, to: 4 }) {
  return mount(ChartCard, {
    global: { plugins: [i18n] },
    props: {
      indicator: { name: '固定资产投资', measuredIn: '亿元', bars },
      number: 1,
      panel,
      layout,
      timeProgress: 0.9167,
    },
  })
}
const texts = (found: { text(): string }[]) => found.map((each) => each.text())

describe('the columns of an indicator', () => {
  it('stand by completion, what is behind with a mark beside its colour', () => {
    const card = chart()
    expect(texts(card.findAll('.unit'))).toEqual(['高平市', '城区', '泽州县', '阳城县'])
    expect(texts(card.findAll('.value'))).toEqual(['130.0%', '91.7%', '▼80.0%', '▼-20.0%'])
    expect(texts(card.findAll('.behind .value'))).toEqual(['▼80.0%', '▼-20.0%'])
    expect(card.get('.counts').text()).toMatch(/达到 2.*▼ 落后 2/)
  })
  it('are told in a table to who does not see them', () => {
    const rows = chart().findAll('tbody tr')
    expect(rows.map((row) => texts(row.findAll('th, td')))).toContainEqual(['泽州县', '80.0%', '落后时序', '80', '100'])
  })
  it('say which part of the units they are', () => {
    const card = chart({ indicator: 0, from: 2, to: 4 })
    expect(card.text()).toContain('第 3—4 名，共 4 个单位')
    expect(texts(card.findAll('.unit'))).toEqual(['泽州县', '阳城县'])
    expect(card.get('.counts').text()).toMatch(/达到 2.*▼ 落后 2/)
  })
})
