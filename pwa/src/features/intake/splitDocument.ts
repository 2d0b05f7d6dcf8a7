/** One item of a document: what becomes a matter. */
export interface DocumentItem {
  /** Where it stands, such as 二（三）1. */
  paragraph: string
  /** The item above it, as the document words it; empty at the top. */
  parent: string
  title: string
  content: string
  leadUnit: string
  supportUnits: string
  /** Deadline in the document's own words. */
  dueOn: string
}

export interface SplitDocument {
  title: string
  /** 发文字号, if the head names one. */
  reference: string
  /** The document bears a mark of secrecy and may not be entered. */
  classified: boolean
  items: DocumentItem[]
}

export interface KnownUnit {
  name: string
  shortName: string
}

const numerals = '一二三四五六七八九十'
/** The four levels by which official documents number (GB/T 9704), highest first. */
const markers = [
  /^([一二三四五六七八九十百]{1,4})、(?![一二三四]+(?:次?产业|、))/,
  /^[（(]([一二三四五六七八九十百]{1,4})[）)]/,
  /^(\d{1,3})(?:[.．](?!\d)|、)/,
  /^[（(](\d{1,3})[）)]/,
] as const
const inlineMarker =
  /([。；;：:！!]|\s)[ \t　]*(?=(?:[一二三四五六七八九十]{1,4}、|[（(](?:[一二三四五六七八九十]{1,4}|\d{1,3})[）)]|\d{1,3}[.．、](?!\d)))/g
const longestTitle = 60

interface Block {
  level: number
  label: string
  lines: string[]
  children: Block[]
  parent: Block | undefined
}

/** 十二 is 12. */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const hundreds = text.split('百')
  const rest = hundreds.length > 1 ? (hundreds[1] ?? '') : text
  const [tens, ones] = rest.includes('十') ? rest.split('十') : ['', rest]
  const digit = (each: string | undefined) => (each ? numerals.indexOf(each) + 1 : 0)
  return (
    (hundreds.length > 1 ? digit(hundreds[0]) * 100 : 0) +
    (rest.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) +
    digit(ones)
  )
}

/** Splits a pasted report or minutes into items by its own numbering 一、（一）1.（1） (BZ-11). */
export function splitDocument(text: string, units: readonly KnownUnit[] = []): SplitDocument {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(inlineMarker, '$1\n')
    .split('\n')
    .map((line) => line.replace(/^[\s　]+|[\s　]+$/g, ''))
    .filter(Boolean)
  const root: Block = { level: -1, label: '', lines: [], children: [], parent: undefined }
  let open = root
  let isEnd = false
  for (const line of lines) {
    if (open !== root && /^(出席|列席|请假|主持人|记录|参加人员|附件|抄送|分送|印发)[：:]/.test(line)) isEnd = true
    if (isEnd || isDateLine(line)) continue
    const marked = marker(line, open)
    if (!marked) {
      open.lines.push(line)
      continue
    }
    let above = open
    while (above.level >= marked.level && above.parent) above = above.parent
    open = { level: marked.level, label: marked.label, lines: [marked.rest], children: [], parent: above }
    above.children.push(open)
  }
  const head = root.lines
  return {
    title: head.find((line) => /(纪要|报告|意见|通知|方案|要点|决定)$/.test(line)) ?? cut(head[0] ?? ''),
    reference: /[一-龥]{1,12}[〔[（(【]\d{4}[〕\]）)】]\s*\d+号/.exec(head.join(' '))?.[0] ?? '',
    classified: lines.slice(0, 20).some((line) => /(绝密|机密|秘密)\s*[★☆]|^(绝密|机密|秘密)$/.test(line)),
    items: leavesOf(root).map((block) => itemOf(block, units)),
  }
}

function isDateLine(line: string): boolean {
  return /^[（(]?(\d{4}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$/.test(
    line,
  )
}

/** A number counts only where it goes on: 一 opens a level, n follows n − 1. So 「二、三产业」 is no item. */
function marker(line: string, open: Block): { level: number; label: string; rest: string } | undefined {
  for (const [level, pattern] of markers.entries()) {
    const match = pattern.exec(line)
    if (!match) continue
    const number = chineseNumber(match[1] ?? '')
    let above: Block | undefined = open
    while (above && above.level > level) above = above.parent
    const last = above?.level === level ? chineseNumber(above.label) : 0
    if (number !== last + 1) return undefined
    return { level, label: match[1] ?? '', rest: line.slice(match[0].length).trim() }
  }
  return undefined
}

function leavesOf(block: Block): Block[] {
  return block.children.flatMap((child) => (child.children.length ? leavesOf(child) : [child]))
}

function labelOf(block: Block): string {
  return block.level === 1 || block.level === 3 ? `（${block.label}）` : block.label
}

function itemOf(block: Block, units: readonly KnownUnit[]): DocumentItem {
  const path: Block[] = []
  for (let each: Block | undefined = block; each && each.level >= 0; each = each.parent) path.unshift(each)
  const above = path.at(-2)
  const content = block.lines.filter(Boolean).join('\n')
  return {
    paragraph: path.map(labelOf).join(''),
    parent: above ? markedHeading(above) : '',
    title: headingOf(block.lines),
    content,
    ...unitsIn(content, units),
    dueOn: deadlineIn(content),
  }
}

function markedHeading(block: Block): string {
  const mark = [`${block.label}、`, `（${block.label}）`, `${block.label}.`, `（${block.label}）`][block.level] ?? ''
  return mark + headingOf(block.lines)
}

/** The heading of an item: its first line if the line is short, else its first sentence. */
function headingOf(lines: readonly string[]): string {
  const first = (lines.find(Boolean) ?? '').replace(responsibility, '')
  const sentence = first.split(/[。；;！!]/)[0] ?? ''
  const short = length(sentence) > longestTitle ? (sentence.split(/[，,：:]/)[0] ?? sentence) : sentence
  return cut(short.replace(/[：:，,、。]$/, ''))
}

function length(text: string): number {
  return [...text].length
}

function cut(text: string): string {
  return length(text) > longestTitle ? `${[...text].slice(0, longestTitle).join('')}…` : text
}

const responsibility =
  /[（(【[]?\s*((?:牵头|责任|主办|承办|配合|协办|参与|参加)(?:单位|部门)[^）)】\]。]*)[）)】\]]?[。]?\s*$/

/** Units that the text names: those it calls responsible, else the first that it names at all. */
export function unitsIn(text: string, units: readonly KnownUnit[]): { leadUnit: string; supportUnits: string } {
  const lead = labelled(text, /(?:牵头|主办|承办|责任)(?:单位|部门)\s*[：:]\s*([^；;）)】\]。\n]+)/)
  const support = labelled(text, /(?:配合|协办|参与|参加)(?:单位|部门)\s*[：:]\s*([^；;）)】\]。\n]+)/)
  if (lead.length) {
    const others = [...lead.slice(1), ...support].filter((name) => name !== lead[0])
    return { leadUnit: lead[0] ?? '', supportUnits: others.join('、') }
  }
  const named = mentioned(text, units)
  const leading = named.find((unit) => new RegExp(`由?${escapeForPattern(unit.said)}(?:负责)?(?:牵头|主办)`).test(text))
  const first = leading ?? named[0]
  const others = named.filter((unit) => unit.name !== first?.name).map((unit) => unit.name)
  return { leadUnit: first?.name ?? '', supportUnits: first ? others.join('、') : '' }
}

function labelled(text: string, pattern: RegExp): string[] {
  return (pattern.exec(text)?.[1] ?? '')
    .split(/[、，,和及]/)
    .map((name) => name.trim())
    .filter(Boolean)
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Known units in the order in which the text names them; the longest name wins where one is part of another. */
function mentioned(text: string, units: readonly KnownUnit[]): { name: string; said: string }[] {
  const names = units
    .flatMap((unit) => [
      { name: unit.name, said: unit.name },
      { name: unit.name, said: `市${unit.shortName}` },
      { name: unit.name, said: unit.shortName },
    ])
    .filter((each) => each.said.length > 2)
    .sort((a, b) => b.said.length - a.said.length)
  const found: { name: string; said: string; at: number }[] = []
  let rest = text
  for (const each of names) {
    const at = rest.indexOf(each.said)
    if (at < 0) continue
    rest = rest.split(each.said).join('　'.repeat(each.said.length))
    if (!found.some((known) => known.name === each.name)) found.push({ ...each, at })
  }
  return found.sort((a, b) => a.at - b.at)
}

const deadlines = [
  /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:之?前|以前|前后)/,
  /(?:\d{4}年)?\d{1,2}月(?:上旬|中旬|下旬|底|末|份)?(?:之?前|以前|底前|底)/,
  /(?:\d{4}年)?(?:今年|本年|明年)?年?(?:年底|年末)(?:之?前|以前)?/,
  /(?:\d{4}年)?上半年(?:内|前)?(?=[，,。；;完建实启开])/,
  /第?[一二三四]季度(?:末|内|前|底)/,
  /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?=完成|竣工|开工|建成|投用)/,
]

/** The first deadline that the text names, in its own words; empty when it names none. */
export function deadlineIn(text: string): string {
  const found = deadlines
    .map((pattern) => pattern.exec(text))
    .filter((match): match is RegExpExecArray => match !== null)
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
  return found[0]?.[0] ?? ''
}

/** An item goes into the one before it. */
export function mergeWithPrevious(items: readonly DocumentItem[], index: number): DocumentItem[] {
  const into = items[index - 1]
  const item = items[index]
  if (!into || !item) return [...items]
  const merged: DocumentItem = {
    ...into,
    content: `${into.content}\n${item.content}`,
    leadUnit: into.leadUnit || item.leadUnit,
    supportUnits: into.supportUnits || item.supportUnits,
    dueOn: into.dueOn || item.dueOn,
  }
  return [...items.slice(0, index - 1), merged, ...items.slice(index + 1)]
}

/** An item becomes two at a position of its content; the second is numbered after the first. */
export function splitAt(
  items: readonly DocumentItem[],
  index: number,
  position: number,
  units: readonly KnownUnit[] = [],
): DocumentItem[] {
  const item = items[index]
  const first = item?.content.slice(0, position).trim()
  const second = item?.content.slice(position).trim()
  if (!item || !first || !second) return [...items]
  const follower: DocumentItem = {
    ...item,
    paragraph: `${item.paragraph}之二`,
    title: headingOf(second.split('\n')),
    content: second,
    ...unitsIn(second, units),
    dueOn: deadlineIn(second),
  }
  return [...items.slice(0, index), { ...item, content: first }, follower, ...items.slice(index + 1)]
}
