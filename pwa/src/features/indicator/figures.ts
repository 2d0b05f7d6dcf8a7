/** What somebody typed or pasted into one cell. Nothing is guessed: what is not surely a figure stays as it is and says why. */
export type FigureProblem = 'notNumber' | 'grouping' | 'percent' | 'formula' | 'decimals' | 'tooLarge' | 'notPositive'
export type Reading = { kind: 'blank' } | { kind: 'figure'; value: number } | { kind: 'wrong'; problem: FigureProblem }

const blanks = new Set(['', '-', '--', '/', '无'])
const most = 1e11
const decimals = 4

const wrong = (problem: FigureProblem): Reading => ({ kind: 'wrong', problem })

/** Full-width digits, commas and signs as narrow ones, without spaces. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u200b\ufeff]/g, '')
}

export function readFigure(text: string, measuredIn: string): Reading {
  let rest = narrow(text)
  if (blanks.has(rest)) return { kind: 'blank' }
  if (rest.startsWith('#')) return wrong('formula')
  // Accountants write a negative figure in brackets.
  const bracketed = /^\((.*)\)$/.exec(rest)
  if (bracketed) rest = `-${bracketed[1] ?? ''}`
  const measure = narrow(measuredIn)
  if (rest.endsWith('%')) {
    if (measure !== '%') return wrong('percent')
    rest = rest.slice(0, -1)
  } else if (measure && rest.endsWith(measure)) rest = rest.slice(0, -measure.length)
  if (rest.includes(',') && !/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(rest))
    return wrong(/^[-+\d,.]+$/.test(rest) ? 'grouping' : 'notNumber')
  rest = rest.replaceAll(',', '')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(rest)) return wrong('notNumber')
  const value = Number(rest)
  if ((rest.split('.')[1] ?? '').replace(/0+$/, '').length > decimals) return wrong('decimals')
  if (Math.abs(value) >= most) return wrong('tooLarge')
  return { kind: 'figure', value }
}

/** The same for a target, which is more than nothing. */
export function readTarget(text: string, measuredIn: string): Reading {
  const reading = readFigure(text, measuredIn)
  return reading.kind === 'figure' && reading.value <= 0 ? wrong('notPositive') : reading
}

export const figureText = (value: number): string => String(value)

/** `1,234.5`, for reading. */
export const grouped = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: decimals })
