import type { CopyShapeInput, CopyTool } from '@/shared/graphql/generated/schema'

/** One shape: corners in parts (0..1) of the picture, so that the recipe fits any size of it. */
export type CopyShape = CopyShapeInput

export const copyTools: readonly CopyTool[] = ['COVER', 'PIXELATE', 'ARROW', 'RECTANGLE', 'ELLIPSE']
export const shapeLimit = 60

/** Smaller than a fingertip's tremble: a press, not a shape. */
const smallestPart = 0.008

export interface Point {
  x: number
  y: number
}

const within = (part: number) => Math.min(1, Math.max(0, part))
const rounded = (part: number) => Math.round(within(part) * 10_000) / 10_000

/** The shape between two corners, or nothing when they are almost one. */
export function shapeBetween(tool: CopyTool, from: Point, to: Point): CopyShape | undefined {
  const shape = { tool, x1: rounded(from.x), y1: rounded(from.y), x2: rounded(to.x), y2: rounded(to.y) }
  const [width, height] = [Math.abs(shape.x2 - shape.x1), Math.abs(shape.y2 - shape.y1)]
  const isTiny =
    tool === 'ARROW' ? Math.hypot(width, height) < smallestPart * 2 : Math.min(width, height) < smallestPart
  return isTiny ? undefined : shape
}

/** A covered place makes it a redacted copy; else it is only drawn on. */
export const hides = (tool: CopyTool): boolean => tool === 'COVER' || tool === 'PIXELATE'
export const isRedacting = (shapes: readonly CopyShape[]): boolean => shapes.some((shape) => hides(shape.tool))

export interface Area {
  left: number
  top: number
  width: number
  height: number
}

/** The pixels of a shape, rounded outwards so that no edge of what is covered is left. */
export function areaOf(shape: CopyShape, width: number, height: number): Area {
  const left = Math.max(0, Math.floor(Math.min(shape.x1, shape.x2) * width))
  const top = Math.max(0, Math.floor(Math.min(shape.y1, shape.y2) * height))
  return {
    left,
    top,
    width: Math.min(width, Math.ceil(Math.max(shape.x1, shape.x2) * width)) - left,
    height: Math.min(height, Math.ceil(Math.max(shape.y1, shape.y2) * height)) - top,
  }
}
