import { describe, expect, it } from 'vitest'
import { boardOf, cellKey, monthsUntil, targetsOf, unitsOf } from './year'

const unit = (id: string, kind: 'DEPARTMENT' | 'COUNTY_GOVERNMENT') => ({ id, name: `单位${id}`, shortName: id, kind })
const indicators = [
  {
    id: 'i1',
    position: 1,
    name: '固定资产投资',
    measuredIn: '亿元',
    targets: [
      { unit: unit('u1', 'DEPARTMENT'), target: 120 },
      { unit: unit('u2', 'COUNTY_GOVERNMENT'), target: 60 },
    ],
  },
  {
    id: 'i2',
    position: 2,
    name: '新增就业',
    measuredIn: '人',
    targets: [{ unit: unit('u2', 'COUNTY_GOVERNMENT'), target: 3 }],
  },
]

describe('a year of indicators', () => {
  it('names each unit once, counties before departments', () => {
    expect(unitsOf(indicators).map(({ id }) => id)).toEqual(['u2', 'u1'])
  })
  it('has a target only where one was set', () => {
    const targets = targetsOf(indicators)
    expect(targets.get(cellKey('i1', 'u1'))).toBe(120)
    expect(targets.has(cellKey('i2', 'u1'))).toBe(false)
  })
  it('may be reported up to the month that runs, the newest first', () => {
    expect(monthsUntil(2026, '2026-03-05')).toEqual(['2026-03', '2026-02', '2026-01'])
    expect(monthsUntil(2025, '2026-03-05')).toHaveLength(12)
    expect(monthsUntil(2027, '2026-03-05')).toEqual([])
  })
})

describe('the board before it is published', () => {
  const month = {
    month: '2026-11',
    version: 2,
    state: 'PUBLISHED',
    decidedAt: '2026-12-04T18:00:00Z',
    values: [
      { indicatorId: 'i1', unitId: 'u1', target: 120, actual: 98.2 },
      { indicatorId: 'i2', unitId: 'u2', target: 3, actual: -1 },
    ],
  }
  it('shows what the public will see', () => {
    expect(boardOf('晋城市', month, indicators)).toMatchObject({
      jurisdiction: '晋城市',
      publishedOn: '2026-12-05',
      timeProgress: 0.9167,
      indicators: [
        { name: '固定资产投资', bars: [{ unit: 'u1', target: 120, actual: 98.2, completion: 0.8183 }] },
        { name: '新增就业', bars: [{ unit: 'u2', completion: -0.3333 }] },
      ],
    })
  })
  it('has no day while it waits', () => {
    expect(boardOf('晋城市', { ...month, state: 'DRAFT', decidedAt: null }, indicators).publishedOn).toBe('')
  })
})
