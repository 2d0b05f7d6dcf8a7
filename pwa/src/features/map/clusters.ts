import type { TrafficLight } from '@/shared/graphql/generated/schema'

export interface Placed<Point> {
  point: Point
  x: number
  y: number
}

export interface Cluster<Point> {
  points: Point[]
  x: number
  y: number
  light: TrafficLight
}

const urgency: Record<TrafficLight, number> = { RED: 3, YELLOW: 2, GREEN: 1, GREY: 0 }

/** The lamp that asks loudest: a group with one red matter is red. */
export function loudestLight(lights: readonly TrafficLight[]): TrafficLight {
  return lights.reduce((loudest, light) => (urgency[light] > urgency[loudest] ? light : loudest), 'GREY')
}

/** Width and height of a mark that a thumb can hit. */
export const markPixels = 44

/** Points that fall into one cell of the screen become one mark, at the middle of its members; so do marks that would hide each other. */
export function clustersOf<Point extends { light: TrafficLight }>(
  placed: readonly Placed<Point>[],
  cellPixels: number,
): Cluster<Point>[] {
  const cells = new Map<string, Placed<Point>[]>()
  for (const item of placed) {
    const key = `${Math.floor(item.x / cellPixels)}:${Math.floor(item.y / cellPixels)}`
    const cell = cells.get(key)
    if (cell) cell.push(item)
    else cells.set(key, [item])
  }
  const clusters = [...cells.values()].map((members) => ({
    points: members.map((member) => member.point),
    x: members.reduce((sum, member) => sum + member.x, 0) / members.length,
    y: members.reduce((sum, member) => sum + member.y, 0) / members.length,
    light: loudestLight(members.map((member) => member.point.light)),
  }))
  return cellPixels < markPixels ? clusters : apart(clusters)
}

function apart<Point>(clusters: readonly Cluster<Point>[]): Cluster<Point>[] {
  const placed: Cluster<Point>[] = []
  const waiting = [...clusters]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { x, y } = next
    const touching = placed.findIndex(
      (other) => Math.abs(other.x - x) < markPixels && Math.abs(other.y - y) < markPixels,
    )
    // What has moved by taking another in may touch a third: it is placed anew.
    if (touching < 0) placed.push(next)
    else waiting.push(...placed.splice(touching, 1).map((other) => joined(other, next)))
  }
  return placed
}

function joined<Point>(one: Cluster<Point>, other: Cluster<Point>): Cluster<Point> {
  const points = [...one.points, ...other.points]
  const middle = (a: number, b: number) => (a * one.points.length + b * other.points.length) / points.length
  return {
    points,
    x: middle(one.x, other.x),
    y: middle(one.y, other.y),
    light: loudestLight([one.light, other.light]),
  }
}

/** Longest round distance (1, 2 or 5 times a power of ten) that fits into so many pixels. */
export function scaleBar(metersPerPixel: number, maximumPixels: number): { meters: number; pixels: number } {
  const limit = metersPerPixel * maximumPixels
  const power = 10 ** Math.floor(Math.log10(limit))
  const meters = ([5, 2, 1].find((factor) => factor * power <= limit) ?? 1) * power
  return { meters, pixels: meters / metersPerPixel }
}
