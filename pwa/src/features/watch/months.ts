import type { NodeState } from '@/shared/graphql/generated/schema'

/** A mark beside the colour: nothing is said by colour alone. */
export const marks: Record<NodeState, string> = {
  AHEAD: '·',
  DUE: '○',
  REACHED: '✓',
  MISSED: '✕',
  UNCHECKED: '!',
  ENDED: '–',
}

export type NodeTone = 'grey' | 'amber' | 'green' | 'red'
export const tones: Record<NodeState, NodeTone> = {
  AHEAD: 'grey',
  DUE: 'amber',
  REACHED: 'green',
  MISSED: 'red',
  UNCHECKED: 'red',
  ENDED: 'grey',
}

export interface MonthCell<Node> {
  /** 1..12 */
  month: number
  node: Node | undefined
}

export const monthNumber = (month: string): number => Number(month.slice(5, 7))
export const firstOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`

/** The first day of the month so many months later. */
export function shifted(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + monthNumber(month) - 1 + by
  return firstOf(Math.floor(index / 12), (index % 12) + 1)
}

/** The twelve months of a year, each with its node where one was planned. */
export function cellsOf<Node extends { month: string }>(nodes: readonly Node[]): MonthCell<Node>[] {
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    node: nodes.find((node) => monthNumber(node.month) === index + 1),
  }))
}

/** Months by state, for who hears the strip instead of seeing it; what is red comes first. */
export function spoken(
  nodes: readonly { month: string; state: NodeState }[],
  word: (state: NodeState) => string,
  monthWord: (month: number) => string,
): string {
  const order: readonly NodeState[] = ['UNCHECKED', 'MISSED', 'DUE', 'REACHED', 'AHEAD', 'ENDED']
  return order
    .map((state) => ({ state, of: nodes.filter((node) => node.state === state) }))
    .filter(({ of }) => of.length)
    .map(({ state, of }) => `${word(state)} ${of.map((node) => monthWord(monthNumber(node.month))).join('、')}`)
    .join('；')
}

export interface PlanRow {
  goal: string
  percent: number | string
}

/** What is wrong with each month of a plan; a month without goal and percent has no node. */
export function planErrors(
  rows: readonly PlanRow[],
): (undefined | { code: 'goalMissing' | 'range' | 'falls'; n: number })[] {
  let highest = 1
  return rows.map(({ goal, percent }) => {
    if (!goal.trim() && percent === '') return undefined
    if (!goal.trim()) return { code: 'goalMissing', n: 0 }
    const value = Number(percent)
    if (percent === '' || !Number.isInteger(value) || value < 1 || value > 100) return { code: 'range', n: 0 }
    if (value < highest) return { code: 'falls', n: highest }
    highest = value
    return undefined
  })
}
