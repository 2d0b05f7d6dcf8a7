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
  it('become one mark too where their marks would hide each other, and stay apart elsewhere', () => {
    const grey = (id: string, x: number, y: number) => ({ point: { id, light: 'GREY' as const }, x, y })
    const clusters = clustersOf([grey('a', 50, 10), grey('b', 60, 10), grey('c', 90, 20), grey('d', 300, 10)], 56)
    expect(clusters.map(({ points }) => points.map((point) => point.id).toSorted())).toEqual([['d'], ['a', 'b', 'c']])
    for (const one of clusters) {
      for (const other of clusters) {
        if (one !== other)
          expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(44)
      }
    }
    expect(clustersOf([grey('a', 10, 10), grey('b', 12, 10)], 1)).toHaveLength(2)
  })
  it('without members are grey', () => {
    expect(loudestLight([])).toBe('GREY')
  })
  it('get a scale of a round length that fits', () => {
    expect(scaleBar(1.2, 120)).toEqual({ meters: 100, pixels: 100 / 1.2 })
    expect(scaleBar(50, 100).meters).toBe(5000)
  })
})
