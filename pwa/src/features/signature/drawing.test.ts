import { describe, expect, it } from 'vitest'
import { beginStroke, goOn, isSigned, longestDrawing, pointOf, undoStroke } from './drawing'

const pad = { left: 20, top: 100, width: 500, height: 200 }

describe('a signature drawn by finger', () => {
  it('is kept in a box of its own, whatever the size of the screen, and never leaves it', () => {
    expect(pointOf({ clientX: 270, clientY: 200 }, pad)).toEqual({ x: 500, y: 200 })
    expect(pointOf({ clientX: 0, clientY: 900 }, pad)).toEqual({ x: 0, y: 400 })
  })

  it('is a row of strokes, of which the last is taken back', () => {
    let drawing = beginStroke('', { x: 10, y: 10 })
    drawing = goOn(drawing, { x: 11, y: 11 })
    drawing = goOn(drawing, { x: 60, y: 40 })
    expect(drawing).toBe('M10 10L10 10L60 40')
    expect(isSigned(drawing)).toBe(false)
    const two = goOn(beginStroke(drawing, { x: 90, y: 5 }), { x: 90, y: 90 })
    expect(two).toBe('M10 10L10 10L60 40M90 5L90 5L90 90')
    expect(isSigned(two)).toBe(true)
    expect(undoStroke(two)).toBe(drawing)
    expect(undoStroke(undoStroke(two))).toBe('')
    expect(goOn('', { x: 1, y: 1 })).toBe('')
  })

  it('stays as long as the server takes', () => {
    let drawing = beginStroke('', { x: 0, y: 0 })
    for (let n = 0; n < 20_000; n++) drawing = goOn(drawing, { x: (n * 7) % 1000, y: (n * 11) % 400 })
    expect(drawing.length).toBeLessThanOrEqual(longestDrawing)
    expect(beginStroke(drawing, { x: 1, y: 1 })).toBe(drawing)
  })
})
