import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { CopyTool } from '@/shared/graphql/generated/schema'
import { shapeBetween, shapeLimit, type CopyShape, type Point } from './recipe'

export interface Shapes {
  tool: Ref<CopyTool>
  /** Where keys have moved the crosshair. */
  cursor: Readonly<Ref<Point>>
  /** What is drawn, with the shape under the finger. */
  shown: ComputedRef<readonly CopyShape[]>
  isFull: ComputedRef<boolean>
  begin(at: Point): void
  drag(at: Point): void
  end(at: Point): void
  cancel(): void
  undo(): void
  /** Arrows move the crosshair, space sets a corner; true when the key was meant for the drawing. */
  key(name: string, isFine: boolean): boolean
}

const step = 0.02
const fineStep = 0.004
const moves: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Drawing by finger, mouse and keys alike: two corners make a shape. */
export function useShapes(shapes: { list: CopyShape[] }): Shapes {
  const tool = ref<CopyTool>('PIXELATE')
  const cursor = ref<Point>({ x: 0.5, y: 0.5 })
  const from = ref<Point>()
  const to = ref<Point>()
  const isFull = computed(() => shapes.list.length >= shapeLimit)
  const pending = computed(() => (from.value && to.value ? shapeBetween(tool.value, from.value, to.value) : undefined))

  function begin(at: Point) {
    if (isFull.value) return
    from.value = to.value = at
  }
  function drag(at: Point) {
    if (from.value) to.value = at
  }
  function end(at: Point) {
    drag(at)
    if (pending.value) shapes.list.push(pending.value)
    cancel()
  }
  function cancel() {
    from.value = to.value = undefined
  }
  function move([x, y]: [number, number], isFine: boolean) {
    const by = isFine ? fineStep : step
    const within = (part: number) => Math.min(1, Math.max(0, part))
    cursor.value = { x: within(cursor.value.x + x * by), y: within(cursor.value.y + y * by) }
    drag(cursor.value)
  }

  return {
    tool,
    cursor,
    shown: computed(() => (pending.value ? [...shapes.list, pending.value] : shapes.list)),
    isFull,
    begin,
    drag,
    end,
    cancel,
    undo: () => {
      if (from.value) cancel()
      else shapes.list.pop()
    },
    key(name, isFine) {
      const direction = moves[name]
      if (direction) move(direction, isFine)
      else if (name === ' ' || name === 'Enter') {
        if (from.value) end(cursor.value)
        else begin(cursor.value)
      } else if (name === 'Escape' && from.value) cancel()
      else return false
      return true
    },
  }
}
