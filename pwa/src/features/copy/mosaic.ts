/** Blocks along the longer side of what is pixelated: a face in five by five blocks is nobody's. */
const blocksAcross = 5
/** A block is never smaller than this part of the picture, so that a wide area does not give many fine ones. */
const smallestBlock = 1 / 32
/** Steps of each colour that are left: what shading there was, is gone too. */
const colourStep = 32

export interface Block {
  x: number
  y: number
  width: number
  height: number
  colour: [red: number, green: number, blue: number]
}

/** The side of a block, in pixels. */
export function blockSide(areaWidth: number, areaHeight: number, pictureEdge: number): number {
  return Math.max(1, Math.ceil(Math.max(Math.max(areaWidth, areaHeight) / blocksAcross, pictureEdge * smallestBlock)))
}

/** Averages of the pixels (RGBA, row by row) in blocks; nothing else of them is kept, so nothing can be computed back. */
export function mosaic(pixels: Uint8ClampedArray, width: number, height: number, side: number): Block[] {
  const blocks: Block[] = []
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side) {
      const block = { x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) }
      blocks.push({ ...block, colour: average(pixels, width, block) })
    }
  return blocks
}

function average(
  pixels: Uint8ClampedArray,
  stride: number,
  block: { x: number; y: number; width: number; height: number },
): Block['colour'] {
  const sums = [0, 0, 0]
  for (let y = block.y; y < block.y + block.height; y++)
    for (let x = block.x; x < block.x + block.width; x++)
      for (let channel = 0; channel < 3; channel++)
        sums[channel] = (sums[channel] ?? 0) + (pixels[(y * stride + x) * 4 + channel] ?? 0)
  const count = block.width * block.height
  const coarse = (sum: number | undefined) => Math.min(255, Math.round((sum ?? 0) / count / colourStep) * colourStep)
  return [coarse(sums[0]), coarse(sums[1]), coarse(sums[2])]
}
