import { sha256Hex } from '@/offline/hash'
import { drawShapes } from './drawShapes'
import type { CopyShape } from './recipe'
import { withoutMetadata } from './withoutMetadata'

/** Long edge of a copy: sharp enough to read a sign board, and no phone runs out of memory over it. */
const longestEdge = 2560
const quality = 0.86

export interface CopySource {
  picture: ImageBitmap
  /** Of the file that is drawn on. */
  sha256: string
}

/** Fetches the photo and opens it upright. */
export async function openSource(url: string): Promise<CopySource> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`photo answered ${response.status}`)
  const bytes = await response.arrayBuffer()
  const type = response.headers.get('Content-Type') ?? 'image/jpeg'
  const picture = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' })
  return { picture, sha256: await sha256Hex(bytes) }
}

/** The picture and its shapes on this canvas; previews and the copy itself are drawn the same way. */
export function drawCopy(canvas: HTMLCanvasElement, picture: ImageBitmap, shapes: readonly CopyShape[]): void {
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.drawImage(picture, 0, 0, width, height)
  drawShapes(context, width, height, shapes)
}

/** The copy as it will be kept: one layer of pixels, nothing beside them. */
export async function flattened(picture: ImageBitmap, shapes: readonly CopyShape[]): Promise<ArrayBuffer> {
  const canvas = document.createElement('canvas')
  drawCopy(canvas, picture, shapes)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  if (!blob) throw new Error('no picture')
  return withoutMetadata(await blob.arrayBuffer())
}
