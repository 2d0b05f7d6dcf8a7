import { describe, expect, it } from 'vitest'
import { clustersOf, loudestLight, scaleBar } from './clusters'

describe('points on the map', () => {
  it('in one cell become one mark with the loudest lamp', () => {
    const clusters = clustersOf(
      [
        { point: { id: 'a', light: 'GREEN' as const }, x: 10, y: 10 },
        { point: { id: 'b', light: 'RED' as const }, x: 30, y: 20 },
        { point: { id: 'c', light: 'GREY' as const }, x: 200, y: 10 },
      ],
      56,
    )
    expect(clusters.map(({ points, light, x }) => [points.map((point) => point.id), light, x])).toEqual([
      [['a', 'b'], 'RED', 20],
      [['c'], 'GREY', 200],
    ])
  })
  it('without members are grey', () => {
    expect(loudestLight([])).toBe('GREY')
  })
  it('get a scale of a round length that fits', () => {
    expect(scaleBar(1.2, 120)).toEqual({ meters: 100, pixels: 100 / 1.2 })
    expect(scaleBar(50, 100).meters).toBe(5000)
  })
})
