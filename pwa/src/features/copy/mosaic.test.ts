import { describe, expect, it } from 'vitest'
import { blockSide, mosaic } from './mosaic'

describe('a mosaic', () => {
  it('leaves five blocks across, and never fine ones in a wide area', () => {
    expect(blockSide(200, 100, 1600)).toBe(50)
    expect(blockSide(500, 300, 1600)).toBe(100)
    expect(blockSide(20, 20, 1600)).toBe(50)
  })
  it('forgets which pixels made a block: pictures with the same average become one', () => {
    const checked = new Uint8ClampedArray(4 * 4 * 4)
    const reversed = new Uint8ClampedArray(4 * 4 * 4)
    for (let i = 0; i < 16; i++) {
      checked.set(i % 2 ? [255, 255, 255, 255] : [0, 0, 0, 255], i * 4)
      reversed.set(i % 2 ? [0, 0, 0, 255] : [255, 255, 255, 255], i * 4)
    }
    expect(mosaic(checked, 4, 4, 2)).toEqual(mosaic(reversed, 4, 4, 2))
    expect(mosaic(checked, 4, 4, 4)).toEqual([{ x: 0, y: 0, width: 4, height: 4, colour: [128, 128, 128] }])
  })
  it('covers the rest at the edges too', () => {
    const blocks = mosaic(new Uint8ClampedArray(5 * 3 * 4), 5, 3, 2)
    expect(blocks.reduce((sum, block) => sum + block.width * block.height, 0)).toBe(15)
    expect(blocks.at(-1)).toMatchObject({ x: 4, y: 2, width: 1, height: 1 })
  })
})
