/** First days of months as the API says them, `2026-11-01`. */
export function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`
}

/** The month and those before it, newest first. */
export function lastMonths(date: string, count: number): string[] {
  const [year = 2026, month = 1] = date.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + month - 1 - back
    return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-01`
  })
}

export function monthParts(month: string): { year: string; month: string } {
  const [year = '', number = ''] = month.split('-')
  return { year, month: String(Number(number)) }
}
