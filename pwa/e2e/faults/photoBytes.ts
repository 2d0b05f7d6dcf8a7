import type { PhotoOrder } from './orders'

/**
 * The bytes of an ordered photo, the same in Node and in the browser: a small picture, filled up behind its end as phones do. The server
 * reads pictures to their end, so one is never shorter than the picture unless it is to be cut.
 */
export function photoBytes(picture: Uint8Array, { kind, size, seed }: PhotoOrder): Uint8Array<ArrayBuffer> {
  if (size === 0) return new Uint8Array(0)
  const bytes = new Uint8Array(Math.max(size, picture.length))
  let state = seed | 1
  for (let i = 0; i < size; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[i] = state
  }
  switch (kind) {
    case 'whole':
      bytes.set(picture)
      return bytes
    case 'truncated':
      return new Uint8Array(picture.subarray(0, picture.length >> 1))
    case 'flipped':
      bytes.set(picture)
      for (const part of [6, 7, 8]) {
        const at = pictureDataFrom(bytes, Math.floor((picture.length * part) / 9))
        bytes[at] = (bytes[at] ?? 0) ^ 0x10
      }
      return bytes
    case 'noPicture':
      bytes[0] = 0
      return bytes
  }
}

/** The next byte that is neither part of a marker nor becomes one: the picture is wrong, its structure is not. */
function pictureDataFrom(bytes: Uint8Array, at: number): number {
  const isData = (index: number) => bytes[index - 1] !== 0xff && bytes[index] !== 0xff && bytes[index] !== 0xef
  while (!isData(at)) at++
  return at
}
