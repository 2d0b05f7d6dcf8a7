import { describe, expect, it } from 'vitest'
import { heightOf, isCut, scaleOf } from './scale'

describe('the axis', () => {
  it('goes from nothing to the whole target at least', () => {
    expect(scaleOf([0.2, 0.5], 0.25)).toEqual({ bottom: 0, top: 1, ticks: [0, 0.5, 1] })
  })
  it('makes room for more than all and for less than nothing', () => {
    const scale = scaleOf([1.3, -0.4], 0.5)
    expect(scale).toEqual({ bottom: -0.4, top: 1.3, ticks: [0, 0.5, 1].map((tick) => expect.closeTo(tick)) })
    expect(heightOf(1.3, scale)).toBe(100)
    expect(heightOf(-0.4, scale)).toBe(0)
  })
  it('cuts what would make the others invisible', () => {
    const scale = scaleOf([9, 0.9, -5], 0.5)
    expect(scale.top).toBe(2)
    expect(scale.bottom).toBe(-1)
    expect([9, 0.9, -5].map((value) => isCut(value, scale))).toEqual([true, false, true])
    expect(heightOf(9, scale)).toBe(100)
    expect(heightOf(-5, scale)).toBe(0)
  })
})
