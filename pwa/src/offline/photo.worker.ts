import { sha256Hex } from './hash'

export interface PhotoRequest {
  id: number
  original: ArrayBuffer
  mediaType: string
  stampLines: readonly string[]
}
export type PhotoAnswer =
  | {
      id: number
      isDone: true
      sha256: string
      stamped: ArrayBuffer
      stampedSha256: string
      thumbnail: ArrayBuffer
    }
  | { id: number; isDone: false; message: string }

/** Long edge of the stamped copy: sharp enough to read a sign board, small enough for a bad network. */
const stampedEdge = 1600
const thumbnailEdge = 320

async function develop({ id, original, mediaType, stampLines }: PhotoRequest): Promise<PhotoAnswer> {
  const sha256 = await sha256Hex(original)
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(new Blob([original], { type: mediaType }), { imageOrientation: 'from-image' })
  } catch {
    // A format this browser cannot draw (HEIC outside Safari): the original counts alone.
    return { id, isDone: true, sha256, stamped: new ArrayBuffer(0), stampedSha256: '', thumbnail: new ArrayBuffer(0) }
  }
  const stamped = await drawn(picture, stampedEdge, 0.82, stampLines)
  const thumbnail = await drawn(picture, thumbnailEdge, 0.7, [])
  picture.close()
  return { id, isDone: true, sha256, stamped, stampedSha256: await sha256Hex(stamped), thumbnail }
}

async function drawn(
  picture: ImageBitmap,
  edge: number,
  quality: number,
  lines: readonly string[],
): Promise<ArrayBuffer> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(picture, 0, 0, width, height)
  if (lines.length > 0) stamp(context, width, height, lines)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return blob.arrayBuffer()
}

/** White words on a dark band at the bottom left, readable on any picture. */
function stamp(context: OffscreenCanvasRenderingContext2D, width: number, height: number, lines: readonly string[]) {
  const size = Math.max(14, Math.round(Math.min(width, height) / 32))
  const step = Math.round(size * 1.45)
  const pad = Math.round(size * 0.7)
  const band = step * lines.length + pad * 2 - (step - size)
  context.font = `${size}px "PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif`
  context.textBaseline = 'top'
  context.fillStyle = 'rgba(0, 0, 0, 0.5)'
  context.fillRect(0, height - band, width, band)
  context.fillStyle = '#fff'
  lines.forEach((line, index) => {
    context.fillText(line, pad, height - band + pad + index * step, width - pad * 2)
  })
}

addEventListener('message', (event: MessageEvent<PhotoRequest>) => {
  develop(event.data)
    .catch((caught: unknown): PhotoAnswer => ({ id: event.data.id, isDone: false, message: String(caught) }))
    .then((answer) => postMessage(answer))
    .catch(() => undefined)
})
