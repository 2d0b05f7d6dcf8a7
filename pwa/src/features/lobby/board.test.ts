import { describe, expect, it } from 'vitest'
import { byCompletion, isBehind, percent, readAnswer } from './board'

const bar = (unit: string, completion: number) => ({ unit, completion, target: 1, actual: completion })
const board = {
  jurisdiction: '晋城市',
  month: '2026-11',
  version: 1,
  publishedOn: '2026-12-05',
  timeProgress: 0.9167,
  indicators: [{ name: '投资', measuredIn: '亿元', bars: [bar('泽州县', 0.8)] }],
}

describe('what the server says of a display', () => {
  it('is a board, or nothing published yet', () => {
    expect(readAnswer(board)).toEqual({ kind: 'board', board })
    expect(readAnswer({ month: null, indicators: [] })).toEqual({ kind: 'waiting' })
  })
  it.each([
    ['a page', '<html>'],
    ['nothing', null],
    ['another thing', { error: 'x' }],
    ['half a board', { ...board, indicators: [{ name: '投资' }] }],
    ['a figure in words', { ...board, timeProgress: '0.9' }],
    ['no month', { ...board, month: '2026年11月' }],
  ])('is not %s', (_, value) => expect(readAnswer(value)).toBeUndefined())
})

describe('bars', () => {
  it('stand by completion, equal ones as they came', () => {
    expect(byCompletion([bar('a', 0.5), bar('b', -0.1), bar('c', 1.2), bar('d', 0.5)]).map(({ unit }) => unit)).toEqual(
      ['c', 'a', 'd', 'b'],
    )
  })
  it('are behind below the time progress, not on it', () => {
    expect(isBehind(bar('a', 0.9166), 0.9167)).toBe(true)
    expect(isBehind(bar('a', 0.9167), 0.9167)).toBe(false)
  })
  it.each([
    [0.8149, '81.5%'],
    [1, '100.0%'],
    [-0.03, '-3.0%'],
    [-0.0001, '0.0%'],
    [12.3456, '1235%'],
    [9.9999, '1000%'],
  ])('%d is said as %s', (share, words) => expect(percent(share)).toBe(words))
})
