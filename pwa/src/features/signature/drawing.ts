/** Where a hand draws: strokes are the d of an SVG path, sharp in every size, on light and dark screens. */
export interface Box {
  width: number
  height: number
  /** What the server takes at most. */
  longest: number
}
/** 签字. */
export const signatureBox: Box = { width: 1000, height: 400, longest: 30_000 }
/** 手写批示; its points may have a third number, how hard the pen pressed, 1 to 9. */
export const instructionBox: Box = { width: 1000, height: 500, longest: 60_000 }
/** Fewer points are a touch, not a name; the same number as the server's. */
const fewestPoints = 5
/** Nearer points than this make no visible difference. */
const nearest = 4

export interface Point {
  x: number
  y: number
  pressure?: number | undefined
}

/** Where a pointer is in the box, when the pad has this place and size on the screen. */
export function pointOf(
  client: { clientX: number; clientY: number },
  pad: { left: number; top: number; width: number; height: number },
  box: Box = signatureBox,
): Point {
  const part = (at: number, from: number, length: number, size: number) =>
    Math.round(Math.min(1, Math.max(0, (at - from) / length)) * size)
  return {
    x: part(client.clientX, pad.left, pad.width, box.width),
    y: part(client.clientY, pad.top, pad.height, box.height),
  }
}

/** Of a pen only: fingers and mice tell no pressure. */
export function pressureOf(event: { pointerType: string; pressure: number }): number | undefined {
  return event.pointerType === 'pen' && event.pressure > 0
    ? Math.min(9, Math.max(1, Math.round(event.pressure * 9)))
    : undefined
}

const written = ({ x, y, pressure }: Point) => (pressure === undefined ? `${x} ${y}` : `${x} ${y} ${pressure}`)

/** A touch is a dot: a stroke has two points from its beginning. */
export function beginStroke(drawing: string, point: Point, box: Box = signatureBox): string {
  return fits(drawing, box) ? `${drawing}M${written(point)}L${written(point)}` : drawing
}

export function goOn(drawing: string, point: Point, box: Box = signatureBox): string {
  const last = lastPoint(drawing)
  if (!last || !fits(drawing, box) || Math.hypot(last.x - point.x, last.y - point.y) < nearest) return drawing
  return `${drawing}L${written(point)}`
}

const fits = (drawing: string, box: Box) => drawing.length < box.longest - 40

function lastPoint(drawing: string): Point | undefined {
  const [x, y] = drawing
    .slice(Math.max(drawing.lastIndexOf('M'), drawing.lastIndexOf('L')) + 1)
    .split(' ')
    .map(Number)
  return x === undefined || y === undefined || Number.isNaN(x) ? undefined : { x, y }
}

export interface Line {
  d: string
  width: number
}
/** Of a finger or a mouse, which tell no pressure. */
const medium = 5

/** One path for each run of equal pressure, as the archive prints them: 3 to 11 of the box's thousand wide. */
export function linesOf(drawing: string): Line[] {
  return drawing
    .split('M')
    .filter(Boolean)
    .flatMap((stroke) => {
      const points = stroke.split('L').map((point) => point.split(' ').map(Number))
      const pressureAt = (at: number) => points[at]?.[2] ?? medium
      const lines: Line[] = []
      for (let begin = 0; begin < points.length - 1 || begin === 0;) {
        let end = begin + 1
        while (end < points.length - 1 && pressureAt(end) === pressureAt(begin)) end++
        const run = points.slice(begin, end + 1).map(([x, y]) => `${x} ${y}`)
        lines.push({ d: `M${run.join('L')}`, width: pressureAt(begin) + 2 })
        begin = end
      }
      return lines
    })
}

export function undoStroke(drawing: string): string {
  return drawing.slice(0, Math.max(0, drawing.lastIndexOf('M')))
}

export function isSigned(drawing: string): boolean {
  return drawing.split(/[ML]/).length - 1 >= fewestPoints
}
