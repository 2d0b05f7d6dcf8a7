import { BrokenZip, ZipReader } from './zip'

/** A sheet as a table of texts; numbers and dates stay as the file holds them. */
export interface Sheet {
  name: string
  rows: string[][]
}

/** `oldFormat`: .xls or a protected file; `broken`: no workbook at all. */
export type WorkbookProblem = 'oldFormat' | 'broken'

export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook'
  constructor(readonly problem: WorkbookProblem) {
    super(problem)
  }
}

const compoundFile = 0xd0cf11e0

/** Reads every sheet of an .xlsx file. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<Sheet[]> {
  if (bytes.byteLength > 4 && new DataView(bytes).getUint32(0) === compoundFile)
    throw new UnreadableWorkbook('oldFormat')
  try {
    return await readSheets(new ZipReader(bytes))
  } catch (caught) {
    if (caught instanceof UnreadableWorkbook) throw caught
    if (caught instanceof BrokenZip || caught instanceof RangeError || caught instanceof TypeError)
      throw new UnreadableWorkbook('broken')
    throw caught
  }
}

async function readSheets(zip: ZipReader): Promise<Sheet[]> {
  const book = await zip.text('xl/workbook.xml')
  if (book === undefined) throw new UnreadableWorkbook('broken')
  const targets = new Map<string, string>()
  for (const tag of tagsOf((await zip.text('xl/_rels/workbook.xml.rels')) ?? '', 'Relationship'))
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'))
  const strings = sharedStrings((await zip.text('xl/sharedStrings.xml')) ?? '')
  const sheets: Sheet[] = []
  for (const tag of tagsOf(book, 'sheet')) {
    if (attribute(tag, 'state') === 'hidden') continue
    const xml = await zip.text(targets.get(attribute(tag, 'r:id')) ?? '')
    if (xml !== undefined) sheets.push({ name: attribute(tag, 'name'), rows: readSheet(xml, strings) })
  }
  return sheets
}

function tagsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map((match) => match[1] ?? '')
}

function attribute(tag: string, name: string): string {
  return unescape(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
      if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
      return entities[name] ?? whole
    })
    .replace(/_x000D_/g, '')
}

/** Text runs of a cell or shared string, without the phonetic notes. */
function textOf(xml: string): string {
  const plain = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
  return [...plain.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g)]
    .map((match) => unescape(match[1] ?? ''))
    .join('')
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((match) =>
    textOf(match[1] ?? ''),
  )
}

/** Column A is 0, AA is 26. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function readSheet(xml: string, strings: string[]): string[][] {
  const rows: string[][] = []
  for (const match of xml.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    const number = Number(attribute(match[1] ?? '', 'r')) || rows.length + 1
    const cells: string[] = []
    for (const cell of (match[2] ?? '').matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const reference = attribute(cell[1] ?? '', 'r')
      cells[reference ? columnOf(reference) : cells.length] = cellText(cell[1] ?? '', cell[2] ?? '', strings).trim()
    }
    rows[number - 1] = Array.from(cells, (text) => text ?? '')
  }
  const whole = Array.from(rows, (row) => row ?? [])
  spreadMerged(xml, whole)
  return whole
}

function cellText(tag: string, body: string, strings: string[]): string {
  const type = attribute(tag, 't')
  if (type === 'inlineStr') return textOf(body)
  const value = unescape(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(body)?.[1] ?? '')
  if (type === 's') return strings[Number(value)] ?? ''
  return type === 'e' ? '' : value
}

/** A cell that spans several rows says the same for each of them: offices merge 牵头单位 so. */
function spreadMerged(xml: string, rows: string[][]) {
  for (const tag of tagsOf(xml, 'mergeCell')) {
    const span = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref'))
    if (!span || span[1] !== span[3]) continue
    const column = columnOf(span[1] ?? '')
    const first = Number(span[2]) - 1
    const text = rows[first]?.[column] ?? ''
    for (let row = first + 1; row < Math.min(Number(span[4]), rows.length); row++) {
      const cells = rows[row]
      if (cells && cells.some((cell) => cell)) cells[column] = text
    }
  }
}
