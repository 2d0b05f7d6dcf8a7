import type { ImportRowInput } from '@/shared/graphql/generated/schema'

/** What a column of a ledger can hold. */
export type RowField = Exclude<keyof ImportRowInput, 'rowNumber'>

/** Each field with the headings under which offices keep it; the first is that of our own template. */
export const headings: Record<RowField, readonly string[]> = {
  title: ['事项名称', '任务名称', '督查事项', '督办事项', '事项', '项目名称', '工作任务', '重点工作'],
  content: ['任务内容', '工作内容', '具体内容', '主要内容', '具体任务', '任务分解', '议定事项', '办理要求', '内容'],
  source: ['来源', '事项来源', '任务来源', '类别'],
  sourceReference: ['来源文件', '来源文号', '文件名称', '文号', '会议名称', '会议届次', '依据文号'],
  instructionLeader: ['批示领导', '交办领导'],
  instructionText: ['批示内容', '领导批示', '批示要求'],
  instructedOn: ['批示日期', '批示时间', '交办日期', '交办时间'],
  responsibleLeader: ['责任领导', '分管领导', '牵头领导', '包联领导', '市级领导'],
  leadUnit: ['牵头单位', '主办单位', '责任单位', '承办单位', '牵头（主办）单位', '主体责任单位'],
  supportUnits: ['协办单位', '配合单位', '参与单位', '协同单位', '协助单位'],
  responsibleOfficer: ['责任人', '直接责任人', '具体责任人', '承办人', '联系人'],
  dueOn: ['完成时限', '办结时限', '完成时间', '办理时限', '时限', '时间节点', '截止日期'],
  objective: ['工作目标', '目标任务', '年度目标', '目标', '预期目标', '全年目标'],
  quarterTargets: ['季度目标', '序时进度', '阶段目标', '季度计划'],
  basisDocument: ['立项依据', '依据', '依据文件'],
  placeName: ['地点', '项目地点', '建设地点'],
  urgency: ['缓急', '紧急程度'],
  secrecy: ['密级', '是否涉密', '涉密'],
  paragraph: ['段落', '条目', '任务编号'],
  parent: ['所属部分', '上级条目', '任务类别', '所属板块'],
}

export const fields = Object.keys(headings) as RowField[]

/** What the template holds, in its order; 序号 is for people alone. */
export const templateFields: readonly RowField[] = [
  'title',
  'content',
  'source',
  'sourceReference',
  'responsibleLeader',
  'leadUnit',
  'supportUnits',
  'responsibleOfficer',
  'dueOn',
  'objective',
  'quarterTargets',
  'basisDocument',
  'placeName',
  'instructionLeader',
  'instructionText',
  'instructedOn',
]

function plain(text: string): string {
  return text.replace(/[\s　*＊]/g, '').replace(/[(（].*?[)）]/g, '')
}

const known = new Map(fields.flatMap((field) => headings[field].map((heading) => [plain(heading), field] as const)))

/** The field under a heading, by its whole text and then by a known heading in it. */
export function fieldOf(heading: string): RowField | undefined {
  const text = plain(heading)
  if (!text || text === '序号') return undefined
  const whole = known.get(text)
  if (whole) return whole
  const parts = [...known.keys()].filter((each) => each.length > 2 && text.includes(each))
  const longest = parts.sort((a, b) => b.length - a.length)[0]
  return longest ? known.get(longest) : undefined
}

export interface Columns {
  /** Index of the row that holds the headings; -1 when none was recognised. */
  headerRow: number
  /** The field of each column; undefined for columns that are left out. */
  fields: (RowField | undefined)[]
}

/** Finds the row of headings among the first ones (a sheet often begins with its title) and what each column holds. */
export function recognise(rows: readonly (readonly string[])[]): Columns {
  let best: Columns = { headerRow: -1, fields: [] }
  let most = 1
  rows.slice(0, 12).forEach((cells, headerRow) => {
    const taken = new Set<RowField>()
    const found = cells.map((cell) => {
      const field = fieldOf(cell)
      if (!field || taken.has(field)) return undefined
      taken.add(field)
      return field
    })
    if (taken.size > most) {
      most = taken.size
      best = { headerRow, fields: found }
    }
  })
  return best
}

/** The rows under the headings as the server takes them; empty rows are left out, row numbers are those of the sheet. */
export function rowsOf(rows: readonly (readonly string[])[], columns: Columns): ImportRowInput[] {
  const read: ImportRowInput[] = []
  rows.forEach((cells, index) => {
    if (index <= columns.headerRow) return
    const row: ImportRowInput = { rowNumber: index + 1 }
    columns.fields.forEach((field, column) => {
      const text = cells[column]?.trim()
      if (field && text) row[field] = text
    })
    if (row.title || row.content) read.push(row)
  })
  return read
}

/** Parts that fit into one request: at most this many rows and bytes. */
export function parts(rows: readonly ImportRowInput[], mostRows = 100, mostBytes = 40_000): ImportRowInput[][] {
  const encoder = new TextEncoder()
  const cut: ImportRowInput[][] = []
  let part: ImportRowInput[] = []
  let bytes = 0
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).byteLength
    if (part.length && (part.length >= mostRows || bytes + size > mostBytes)) {
      cut.push(part)
      part = []
      bytes = 0
    }
    part.push(row)
    bytes += size
  }
  if (part.length) cut.push(part)
  return cut
}
