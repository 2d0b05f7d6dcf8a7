import { describe, expect, it } from 'vitest'
import { areaOf, isRedacting, shapeBetween } from './recipe'
import { useShapes } from './useShapes'

describe('a recipe', () => {
  it('keeps corners as parts of the picture and ignores a mere press', () => {
    expect(shapeBetween('COVER', { x: 0.333333, y: 1.2 }, { x: -0.1, y: 0.5 })).toEqual({
      tool: 'COVER',
      x1: 0.3333,
      y1: 1,
      x2: 0,
      y2: 0.5,
    })
    expect(shapeBetween('COVER', { x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeUndefined()
    expect(shapeBetween('ARROW', { x: 0.5, y: 0.5 }, { x: 0.5, y: 0.9 })).toBeDefined()
  })
  it('covers every pixel that the shape touches', () => {
    const shape = { tool: 'COVER' as const, x1: 0.105, y1: 0.5, x2: 0.3, y2: 0.25 }
    expect(areaOf(shape, 100, 100)).toEqual({ left: 10, top: 25, width: 20, height: 25 })
    expect(areaOf({ ...shape, x2: 1, y1: 1 }, 33, 33)).toEqual({ left: 3, top: 8, width: 30, height: 25 })
  })
  it('redacts as soon as one place is covered', () => {
    const shape = { x1: 0, y1: 0, x2: 1, y2: 1 }
    expect(isRedacting([{ tool: 'ARROW', ...shape }])).toBe(false)
    expect(
      isRedacting([
        { tool: 'ARROW', ...shape },
        { tool: 'PIXELATE', ...shape },
      ]),
    ).toBe(true)
  })
})

describe('drawing', () => {
  it('makes a shape of two corners, by finger', () => {
    const shapes = { list: [] }
    const drawing = useShapes(shapes)
    drawing.tool.value = 'RECTANGLE'
    drawing.begin({ x: 0.1, y: 0.1 })
    drawing.drag({ x: 0.2, y: 0.3 })
    expect(drawing.shown.value).toHaveLength(1)
    expect(shapes.list).toHaveLength(0)
    drawing.end({ x: 0.4, y: 0.5 })
    expect(shapes.list).toEqual([{ tool: 'RECTANGLE', x1: 0.1, y1: 0.1, x2: 0.4, y2: 0.5 }])
    drawing.undo()
    expect(shapes.list).toEqual([])
  })
  it('makes the same by keys', () => {
    const shapes = { list: [] }
    const drawing = useShapes(shapes)
    drawing.tool.value = 'COVER'
    drawing.key(' ', false)
    for (let i = 0; i < 5; i++) drawing.key('ArrowRight', false)
    for (let i = 0; i < 5; i++) drawing.key('ArrowDown', true)
    expect(drawing.key('Enter', false)).toBe(true)
    expect(shapes.list).toEqual([{ tool: 'COVER', x1: 0.5, y1: 0.5, x2: 0.6, y2: 0.52 }])
    expect(drawing.key('Escape', false)).toBe(false)
  })
})
