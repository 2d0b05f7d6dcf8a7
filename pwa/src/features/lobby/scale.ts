/** The axis of all columns of a board, in shares of the annual target. */
export interface Scale {
  bottom: number
  top: number
  ticks: number[]
}

/** What is beyond is drawn to the edge, with a cut: one unit of 900 % must not make the others invisible. */
const highest = 2
const lowest = -1
const step = 0.5

export function scaleOf(completions: readonly number[], timeProgress: number): Scale {
  const top = Math.min(highest, Math.max(1, timeProgress, ...completions))
  const bottom = Math.max(lowest, Math.min(0, ...completions))
  const ticks: number[] = []
  for (let tick = Math.ceil(bottom / step) * step; tick <= top; tick += step) ticks.push(tick)
  return { bottom, top, ticks }
}

/** Height over the bottom of the plot, in percent of it. */
export function heightOf(value: number, { bottom, top }: Scale): number {
  return ((Math.min(top, Math.max(bottom, value)) - bottom) / (top - bottom)) * 100
}

export const isCut = (value: number, { bottom, top }: Scale): boolean => value > top || value < bottom
