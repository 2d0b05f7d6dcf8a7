import { narrow } from './figures'

/** A block as a spreadsheet puts it on the clipboard: tabs between cells, lines between rows, quotes around what contains either. */
export function cellsOfBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(\t|\r?\n|\r|$)|([^\t\r\n]*)(\t|\r?\n|\r|$)/y
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? '')
    const end = match[2] ?? match[4] ?? ''
    if (end === '' || cell.lastIndex >= text.length) break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row, index) => index === 0 || row.some((each) => each.trim()))
}

export interface NamedRow {
  id: string
  name: string
  shortName: string
}
export interface NamedColumn {
  id: string
  name: string
}
export interface Place {
  row: number
  column: number
}
export interface Pasted {
  cells: { row: number; column: number; text: string }[]
  /** Names of the block that are none of ours: what stands under or beside them is not filled in. */
  strangers: string[]
  /** Figures that had no cell. */
  outside: number
}

const plain = (text: string): string => narrow(text).replace(/\([^()]*\)$/, '')

/** By the whole name, or by the only one that begins so. */
function unitNamed(text: string, rows: readonly NamedRow[]): number {
  const wanted = plain(text)
  if (wanted.length < 2) return -1
  const exact = rows.findIndex(({ name, shortName }) => plain(name) === wanted || plain(shortName) === wanted)
  if (exact >= 0) return exact
  const alike = rows.flatMap(({ name, shortName }, index) =>
    plain(name).startsWith(wanted) || (shortName && wanted.startsWith(plain(shortName))) ? [index] : [],
  )
  return alike.length === 1 ? (alike[0] ?? -1) : -1
}

/**
 * Where the cells of a block belong. With the names of units beside it, or of indicators over it, they say; otherwise it is laid from the
 * cell where it was dropped.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  rows: readonly NamedRow[],
  columns: readonly NamedColumn[],
  at: Place,
): Pasted {
  const indicatorNamed = (text: string) =>
    plain(text) ? columns.findIndex(({ name }) => plain(name) === plain(text)) : -1
  const head = block[0] ?? []
  const hasHead = head.some((cell) => indicatorNamed(cell) >= 0)
  const body = hasHead ? block.slice(1) : block
  const found = (column: number) => body.filter((row) => unitNamed(row[column] ?? '', rows) >= 0).length
  const names = [0, 1].toSorted((a, b) => found(b) - found(a)).find((column) => found(column) > 0)
  const first = names === undefined ? 0 : names + 1

  const unknownHeads = hasHead ? head.slice(first).filter((cell) => cell.trim() && indicatorNamed(cell) < 0) : []
  const pasted: Pasted = { cells: [], strangers: unknownHeads.map((cell) => cell.trim()), outside: 0 }
  body.forEach((line, index) => {
    const name = names === undefined ? undefined : (line[names] ?? '')
    const row = name === undefined ? at.row + index : unitNamed(name, rows)
    if (name?.trim() && row < 0) pasted.strangers.push(name.trim())
    line.forEach((text, cell) => {
      if (cell < first || (name !== undefined && row < 0)) return
      const column = hasHead ? indicatorNamed(head[cell] ?? '') : at.column + cell - first
      if (columns[column] && rows[row]) pasted.cells.push({ row, column, text: text.trim() })
      else if (text.trim() && !hasHead) pasted.outside++
    })
  })
  return pasted
}
