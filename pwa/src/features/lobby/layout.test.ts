import { describe, expect, it } from 'vitest'
import { emOf, layoutOf, type Layout } from './layout'

const eight = (bars: number, longest = 9) => Array.from({ length: 8 }, () => ({ bars, longest }))
/** The area that the board leaves for its charts, on a screen. */
function on(width: number, height: number, charts = eight(22)): Layout {
  const em = emOf(width, height)
  return layoutOf(charts, { width: width - 2.4 * em, height: height - 8.5 * em, em })
}
const shown = ({ pages }: Layout) => pages.flat().map(({ indicator, from, to }) => [indicator, to - from] as const)

describe('the layout of a board', () => {
  it.each([
    [1920, 1080],
    [1080, 1920],
    [1440, 900],
    [1024, 768],
    [390, 844],
    [844, 390],
    [320, 480],
    [3840, 2160],
  ])('shows every bar of every indicator once on %d × %d', (width, height) => {
    for (const bars of [1, 2, 6, 13, 22, 45]) {
      const layout = on(width, height, eight(bars))
      for (let indicator = 0; indicator < 8; indicator++) {
        const panels = layout.pages.flat().filter((panel) => panel.indicator === indicator)
        expect(panels[0]?.from).toBe(0)
        expect(panels.at(-1)?.to).toBe(bars)
        panels.slice(1).forEach((panel, index) => expect(panel.from).toBe(panels[index]?.to))
      }
      expect(layout.perBand * layout.bands).toBeGreaterThanOrEqual(Math.max(...shown(layout).map(([, n]) => n)))
      for (const page of layout.pages) expect(page.length).toBeLessThanOrEqual(layout.columns * layout.rows)
    }
  })

  it('puts 22 units under each other on the wall, two indicators at a time', () => {
    const layout = on(1920, 1080)
    expect(layout).toMatchObject({ columns: 1, rows: 2, bands: 1, perBand: 22, uprightNames: true })
    expect(layout.pages).toHaveLength(4)
  })
  it('shows few units of all indicators at once, their names lying', () => {
    const layout = on(1920, 1080, eight(3, 4))
    expect(layout.pages).toHaveLength(1)
    expect(layout.uprightNames).toBe(false)
  })
  it('breaks the columns of one indicator into rows where the screen is narrow', () => {
    expect(on(390, 844).bands).toBeGreaterThan(1)
    expect(on(1080, 1920).bands).toBe(2)
  })
  it('has no page without an indicator', () => expect(on(1920, 1080, []).pages).toEqual([]))
  it('grows its text with the screen, within reason', () => {
    expect(emOf(1920, 1080)).toBe(24)
    expect(emOf(390, 844)).toBe(13)
    expect(emOf(10_000, 10_000)).toBe(56)
  })
})
