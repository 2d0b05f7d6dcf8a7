/** Which rows of a long table are worth drawing, and how much room the others take. */
export interface Window {
  first: number
  /** Behind the last. */
  end: number
  above: number
  below: number
}

/** Rows drawn beyond the edges of the screen, so that a quick wheel meets no hole. */
const margin = 12

export function windowOf(count: number, rowHeight: number, scrolled: number, height: number): Window {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / rowHeight) - margin))
  const end = Math.min(count, Math.max(first, Math.ceil((scrolled + height) / rowHeight) + margin))
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight }
}
