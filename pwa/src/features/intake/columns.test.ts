import { describe, expect, it } from 'vitest'
import { fieldOf, parts, recognise, rowsOf } from './columns'

describe('headings', () => {
  it.each([
    ['牵头（主办）单位', 'leadUnit'],
    ['责任单位', 'leadUnit'],
    ['协 办 单 位', 'supportUnits'],
    ['完成时限*', 'dueOn'],
    ['任务内容', 'content'],
    ['2026年工作目标', 'objective'],
    ['直接责任人', 'responsibleOfficer'],
    ['市级责任领导', 'responsibleLeader'],
  ])('%s is %s', (heading, field) => expect(fieldOf(heading)).toBe(field))
  it.each(['序号', '', '备注'])('%s is left out', (heading) => expect(fieldOf(heading)).toBeUndefined())
})

const sheet = [
  ['2026年《政府工作报告》重点任务分解表'],
  ['填报单位：市政府督查室', '', '', '2026年3月'],
  ['序号', '任务内容', '牵头单位', '完成时限', '牵头单位'],
  ['1', '新建学校', '市教育局', '年底前', '重复列'],
  [],
  ['2', '改造管网', '', '46295'],
  ['', '', '合计'],
]

describe('a sheet', () => {
  it('may begin with its title; a field is taken once', () => {
    expect(recognise(sheet)).toEqual({ headerRow: 2, fields: [undefined, 'content', 'leadUnit', 'dueOn', undefined] })
  })
  it('gives the rows that say something, numbered as in the sheet', () => {
    expect(rowsOf(sheet, recognise(sheet))).toEqual([
      { rowNumber: 4, content: '新建学校', leadUnit: '市教育局', dueOn: '年底前' },
      { rowNumber: 6, content: '改造管网', dueOn: '46295' },
    ])
  })
  it('without known headings is not guessed at', () => {
    expect(
      recognise([
        ['甲', '乙'],
        ['1', '2'],
      ]).headerRow,
    ).toBe(-1)
  })
})

it('cuts rows into parts that fit a request', () => {
  const rows = Array.from({ length: 250 }, (_, n) => ({ rowNumber: n, content: '长'.repeat(n < 10 ? 4000 : 10) }))
  const cut = parts(rows)
  expect(cut.flat()).toEqual(rows)
  for (const part of cut) {
    expect(part.length).toBeLessThanOrEqual(100)
    expect(new TextEncoder().encode(JSON.stringify(part)).byteLength).toBeLessThan(60_000)
  }
})
