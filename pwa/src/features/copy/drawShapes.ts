import { blockSide, mosaic } from './mosaic'
import { areaOf, type CopyShape } from './recipe'

/** The signal colour of drawings, with a light edge so that it shows on a dark ground too. */
const signal = '#C9252D'
const edge = 'rgba(255, 255, 255, 0.9)'
const cover = '#14171C'

type Canvas = CanvasRenderingContext2D

/** Draws the recipe into the pixels, in its order: nothing of what is covered stays under it. */
export function drawShapes(context: Canvas, width: number, height: number, shapes: readonly CopyShape[]): void {
  for (const shape of shapes) {
    switch (shape.tool) {
      case 'COVER': {
        const area = areaOf(shape, width, height)
        context.fillStyle = cover
        context.fillRect(area.left, area.top, area.width, area.height)
        break
      }
      case 'PIXELATE':
        pixelate(context, width, height, shape)
        break
      case 'ARROW':
        outlined(context, width, height, () => arrow(context, width, height, shape))
        break
      case 'RECTANGLE': {
        const area = areaOf(shape, width, height)
        outlined(context, width, height, () => context.rect(area.left, area.top, area.width, area.height))
        break
      }
      case 'ELLIPSE': {
        const { left, top, width: w, height: h } = areaOf(shape, width, height)
        outlined(context, width, height, () =>
          context.ellipse(left + w / 2, top + h / 2, w / 2, h / 2, 0, 0, Math.PI * 2),
        )
        break
      }
    }
  }
}

function pixelate(context: Canvas, width: number, height: number, shape: CopyShape) {
  const area = areaOf(shape, width, height)
  if (area.width < 1 || area.height < 1) return
  const { data } = context.getImageData(area.left, area.top, area.width, area.height)
  const side = blockSide(area.width, area.height, Math.max(width, height))
  for (const block of mosaic(data, area.width, area.height, side)) {
    context.fillStyle = `rgb(${block.colour.join(' ')})`
    context.fillRect(area.left + block.x, area.top + block.y, block.width, block.height)
  }
}

function outlined(context: Canvas, width: number, height: number, path: () => void) {
  const line = Math.max(3, Math.round(Math.max(width, height) / 220))
  context.lineJoin = 'round'
  context.lineCap = 'round'
  for (const [colour, thickness] of [
    [edge, line * 2],
    [signal, line],
  ] as const) {
    context.beginPath()
    path()
    context.strokeStyle = colour
    context.lineWidth = thickness
    context.stroke()
  }
}

function arrow(context: Canvas, width: number, height: number, shape: CopyShape) {
  const [x1, y1, x2, y2] = [shape.x1 * width, shape.y1 * height, shape.x2 * width, shape.y2 * height]
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const head = Math.min(Math.hypot(x2 - x1, y2 - y1) / 2, Math.max(width, height) / 30)
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
  for (const turn of [Math.PI - 0.5, Math.PI + 0.5]) {
    context.moveTo(x2, y2)
    context.lineTo(x2 + head * Math.cos(angle + turn), y2 + head * Math.sin(angle + turn))
  }
}
