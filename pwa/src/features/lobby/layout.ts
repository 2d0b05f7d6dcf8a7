/**
 * How charts are laid on a screen: as many at once as can be read from where people stand, the rest on further pages. Everything is
 * measured in `em`, the size of the text, which grows with the screen.
 */
export interface Space {
  width: number
  height: number
  /** Pixels of one em. */
  em: number
}
export interface ChartSize {
  bars: number
  /** Characters of the longest unit name. */
  longest: number
}
/** Bars `from` up to `to` (without it) of one indicator. */
export interface Panel {
  indicator: number
  from: number
  to: number
}
export interface Layout {
  columns: number
  rows: number
  /** Rows of columns in one panel, and columns in one of them. */
  bands: number
  perBand: number
  /** Names stand upright under their columns, as Chinese can. */
  uprightNames: boolean
  /** Characters in a line of a name. */
  nameLength: number
  pages: Panel[][]
}

/** A value such as 102.3% over its column. */
const minColumn = 3
/** Room for `100%` beside the columns, as ChartCard leaves it. */
const axis = 2.3
const title = 2.9
const minPlot = 7
const padding = 1.2
const gap = 0.8
const nameSize = 0.86
const uprightLength = 7
const uprightLines = 3
/** The best ratio of width and height of a chart. */
const shape = 2

export function emOf(width: number, height: number): number {
  return Math.min(56, Math.max(13, Math.min(width, height) / 45))
}

export function layoutOf(charts: readonly ChartSize[], space: Space): Layout {
  const width = space.width / space.em
  const height = space.height / space.em
  const bars = Math.max(1, ...charts.map((chart) => chart.bars))
  const longest = Math.max(1, ...charts.map((chart) => chart.longest))
  const nameLength = Math.max(Math.min(longest, uprightLength), Math.ceil(longest / uprightLines))
  const band = minPlot + nameLength * nameSize + 0.6
  const inOneRow = Math.max(1, Math.floor((width - axis - padding) / minColumn))

  const wanted = Math.ceil(bars / inOneRow)
  const possible = Math.max(1, Math.floor((height - title - padding) / band))
  const parts = Math.ceil(wanted / possible)
  const perPart = Math.ceil(bars / parts)
  const bands = Math.ceil(perPart / inOneRow)
  const perBand = Math.ceil(perPart / bands)

  const panels = charts.flatMap((chart, indicator) => partsOf(indicator, chart.bars, perPart))
  const across = Math.max(1, Math.floor((width + gap) / (padding + axis + perBand * minColumn + gap)))
  const down = Math.max(1, Math.floor((height + gap) / (padding + title + bands * band + gap)))
  const pageCount = Math.ceil(panels.length / (across * down))
  const perPage = Math.ceil(panels.length / Math.max(1, pageCount))
  const columns = bestColumns(perPage, across, down, width / height)
  const columnWidth = ((width + gap) / columns - gap - padding - axis) / perBand
  const inOneLine = Math.floor((columnWidth - 0.3) / nameSize)
  const uprightNames = longest > inOneLine * 2
  return {
    columns,
    rows: Math.max(1, Math.ceil(perPage / columns)),
    bands,
    perBand,
    uprightNames,
    nameLength: uprightNames ? nameLength : inOneLine,
    pages: chunks(panels, perPage),
  }
}

function partsOf(indicator: number, bars: number, perPart: number): Panel[] {
  const parts = Math.max(1, Math.ceil(bars / perPart))
  const size = Math.ceil(bars / parts)
  return Array.from({ length: parts }, (_, part) => ({
    indicator,
    from: part * size,
    to: Math.min(bars, (part + 1) * size),
  }))
}

function bestColumns(count: number, across: number, down: number, ratio: number): number {
  const possible = Array.from({ length: across }, (_, index) => index + 1).filter((n) => Math.ceil(count / n) <= down)
  const far = (columns: number) => Math.abs(Math.log((ratio * Math.ceil(count / columns)) / columns / shape))
  return possible.toSorted((a, b) => far(a) - far(b))[0] ?? across
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / Math.max(1, size)) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  )
}
