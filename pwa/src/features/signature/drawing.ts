/** Strokes of a hand in a box of 1000 × 400, as the d of an SVG path: sharp in every size, on light and dark screens. */
export const boxWidth = 1000
export const boxHeight = 400
/** What the server takes at most. */
export const longestDrawing = 30_000
/** Fewer points are a touch, not a name; the same number as the server's. */
const fewestPoints = 5
/** Nearer points than this make no visible difference. */
const nearest = 4

export interface Point {
  x: number
  y: number
}

/** Where a pointer is in the box, when the pad has this place and size on the screen. */
export function pointOf(
  client: { clientX: number; clientY: number },
  pad: { left: number; top: number; width: number; height: number },
): Point {
  const part = (at: number, from: number, length: number, size: number) =>
    Math.round(Math.min(1, Math.max(0, (at - from) / length)) * size)
  return {
    x: part(client.clientX, pad.left, pad.width, boxWidth),
    y: part(client.clientY, pad.top, pad.height, boxHeight),
  }
}

/** A touch is a dot: a stroke has two points from its beginning. */
export function beginStroke(drawing: string, { x, y }: Point): string {
  return fits(drawing) ? `${drawing}M${x} ${y}L${x} ${y}` : drawing
}

export function goOn(drawing: string, { x, y }: Point): string {
  const last = lastPoint(drawing)
  if (!last || !fits(drawing) || Math.hypot(last.x - x, last.y - y) < nearest) return drawing
  return `${drawing}L${x} ${y}`
}

const fits = (drawing: string) => drawing.length < longestDrawing - 40

function lastPoint(drawing: string): Point | undefined {
  const [x, y] = drawing
    .slice(Math.max(drawing.lastIndexOf('M'), drawing.lastIndexOf('L')) + 1)
    .split(' ')
    .map(Number)
  return x === undefined || y === undefined || Number.isNaN(x) ? undefined : { x, y }
}

export function undoStroke(drawing: string): string {
  return drawing.slice(0, Math.max(0, drawing.lastIndexOf('M')))
}

export function isSigned(drawing: string): boolean {
  return drawing.split(/[ML]/).length - 1 >= fewestPoints
}
