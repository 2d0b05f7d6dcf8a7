/** One line of the report. */
export interface Figure {
  id: string
  measure: string
  value: number
  unit: string
  /** What is wanted, in words. */
  goal: string
  note?: string
}

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ id, measure, value, unit, goal, note = '' }) => [
    id,
    measure,
    `${shown(value)} ${unit}`,
    goal,
    note,
  ])
  const all = [['', 'measure', 'value', 'goal', ''], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Runs the jobs, so many at a time. Answers the seconds it took. */
export async function atOnce(concurrency: number, jobs: readonly (() => Promise<unknown>)[]): Promise<number> {
  const waiting = [...jobs]
  const begin = performance.now()
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job()
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return (performance.now() - begin) / 1000
}
