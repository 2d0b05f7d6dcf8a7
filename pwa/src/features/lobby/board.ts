/** What a lobby display shows, as `GET /public/lobby/{key}` answers it: public data, and nothing of any person. */
export interface Bar {
  unit: string
  target: number
  actual: number
  /** Of the annual target: 0.8149; below zero and above one where the figures are so. */
  completion: number
}
export interface BoardIndicator {
  name: string
  measuredIn: string
  bars: readonly Bar[]
}
export interface Board {
  jurisdiction: string
  /** `2026-11` */
  month: string
  version: number
  /** `2026-12-05` */
  publishedOn: string
  timeProgress: number
  indicators: readonly BoardIndicator[]
}

/** `waiting`: the display is open, and nothing was published yet. */
export type LobbyAnswer = { kind: 'board'; board: Board } | { kind: 'waiting' }

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isBar = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.unit) &&
  isNumber(value.target) &&
  isNumber(value.actual) &&
  isNumber(value.completion)
const isIndicator = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.name) &&
  isText(value.measuredIn) &&
  Array.isArray(value.bars) &&
  value.bars.every(isBar)

function isBoard(value: Json): boolean {
  return (
    isText(value.jurisdiction) &&
    isText(value.month) &&
    /^\d{4}-\d{2}$/.test(value.month) &&
    isNumber(value.version) &&
    isText(value.publishedOn) &&
    isNumber(value.timeProgress) &&
    Array.isArray(value.indicators) &&
    value.indicators.every(isIndicator)
  )
}

/** Nothing where it is not ours, such as the page of a network that wants a login, or a copy of an older version. */
export function readAnswer(value: unknown): LobbyAnswer | undefined {
  if (!isObject(value) || !('month' in value)) return undefined
  if (value.month === null) return { kind: 'waiting' }
  return isBoard(value) ? { kind: 'board', board: value as unknown as Board } : undefined
}

/** The best first; equal ones stay in their order. */
export const byCompletion = (bars: readonly Bar[]): Bar[] => bars.toSorted((a, b) => b.completion - a.completion)

export const isBehind = (bar: Bar, timeProgress: number): boolean => bar.completion < timeProgress

/** `81.5%`, `1234%`, `-3.0%`. */
export function percent(share: number): string {
  const value = share * 100
  return `${Math.abs(value) < 999.95 ? value.toFixed(1) : Math.round(value)}%`.replace(/^-(0\.0%)$/, '$1')
}
