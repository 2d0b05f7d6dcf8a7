import { describe, expect, it } from 'vitest'
import {
  beginStroke,
  goOn,
  instructionBox,
  isSigned,
  linesOf,
  pointOf,
  pressureOf,
  signatureBox,
  undoStroke,
} from './drawing'

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
    expect(drawing.length).toBeLessThanOrEqual(signatureBox.longest)
    expect(beginStroke(drawing, { x: 1, y: 1 })).toBe(drawing)
  })

  it('keeps how hard a pen presses, and nothing of a finger', () => {
    expect(pressureOf({ pointerType: 'pen', pressure: 0.5 })).toBe(5)
    expect(pressureOf({ pointerType: 'pen', pressure: 1 })).toBe(9)
    expect(pressureOf({ pointerType: 'touch', pressure: 0.5 })).toBeUndefined()
    let drawing = beginStroke('', { x: 10, y: 10, pressure: 3 }, instructionBox)
    drawing = goOn(drawing, { x: 40, y: 60, pressure: 3 }, instructionBox)
    drawing = goOn(drawing, { x: 41, y: 61, pressure: 9 }, instructionBox)
    drawing = goOn(drawing, { x: 80, y: 120, pressure: 9 }, instructionBox)
    expect(drawing).toBe('M10 10 3L10 10 3L40 60 3L80 120 9')
    expect(pointOf({ clientX: 0, clientY: 900 }, pad, instructionBox)).toEqual({ x: 0, y: 500 })
  })

  it('is shown as the archive prints it: one line for each run of equal pressure, joined', () => {
    expect(linesOf('M10 10 3L40 60 3L80 120 9M200 20L240 480')).toEqual([
      { d: 'M10 10L40 60L80 120', width: 5 },
      { d: 'M200 20L240 480', width: 7 },
    ])
    expect(linesOf('M1 1 2L5 5 8L9 9 8')).toEqual([
      { d: 'M1 1L5 5', width: 4 },
      { d: 'M5 5L9 9', width: 10 },
    ])
    expect(linesOf('')).toEqual([])
  })
})
