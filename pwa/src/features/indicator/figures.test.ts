import { describe, expect, it } from 'vitest'
import { readFigure, readTarget } from './figures'

const value = (text: string, measuredIn = '亿元') => {
  const reading = readFigure(text, measuredIn)
  return reading.kind === 'figure' ? reading.value : reading.kind === 'wrong' ? reading.problem : ''
}

describe('a figure in a cell', () => {
  it.each([
    ['98.2', 98.2],
    ['1,234,567.89', 1234567.89],
    ['１，２３４．５', 1234.5],
    [' 12 345 ', 12345],
    ['\u00a098.2\u00a0', 98.2],
    ['.5', 0.5],
    ['+3', 3],
    ['1e3', 'notNumber'],
  ])('%s is %s', (text, expected) => expect(value(text)).toBe(expected))

  it.each([
    ['-3.2', -3.2],
    ['−3.2', -3.2],
    ['－３．２', -3.2],
    ['(1,234.5)', -1234.5],
    ['（3.2）', -3.2],
  ])('%s is below zero', (text, expected) => expect(value(text)).toBe(expected))

  it.each(['', '   ', '-', '—', '——', '/', '无'])('“%s” is blank', (text) =>
    expect(readFigure(text, '亿元')).toEqual({ kind: 'blank' }),
  )

  it('may carry the measure of its column', () => {
    expect(value('12.5亿元')).toBe(12.5)
    expect(value('81.5%', '%')).toBe(81.5)
    expect(value('８１．５％', '%')).toBe(81.5)
    expect(value('81.5', '%')).toBe(81.5)
  })

  it.each([
    ['81.5%', 'percent'],
    ['12万元', 'notNumber'],
    ['约12', 'notNumber'],
    ['12.3.4', 'notNumber'],
    ['1,23', 'grouping'],
    ['1,2345', 'grouping'],
    [',123', 'grouping'],
    ['约1,234', 'notNumber'],
    ['#DIV/0!', 'formula'],
    ['#N/A', 'formula'],
    ['0.12345', 'decimals'],
    ['999999999999', 'tooLarge'],
  ])('%s is wrong: %s', (text, problem) => expect(value(text)).toBe(problem))

  it('forgives zeros behind the fourth decimal', () => expect(value('0.123400')).toBe(0.1234))

  it('is a target only above zero', () => {
    expect(readTarget('0', '个')).toEqual({ kind: 'wrong', problem: 'notPositive' })
    expect(readTarget('-1', '个')).toEqual({ kind: 'wrong', problem: 'notPositive' })
    expect(readTarget('', '个')).toEqual({ kind: 'blank' })
    expect(readTarget('6', '个')).toEqual({ kind: 'figure', value: 6 })
  })
})
