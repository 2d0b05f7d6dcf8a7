import type { PhotoOrder } from './orders'

/** The bytes of an ordered photo, the same in Node and in the browser: a small picture, filled up behind its end. */
export function photoBytes(picture: Uint8Array, { kind, size, seed }: PhotoOrder): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let state = seed | 1
  for (let i = 0; i < size; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[i] = state
  }
  switch (kind) {
    case 'whole':
      bytes.set(picture.subarray(0, size))
      return bytes
    case 'truncated':
      bytes.set(picture.subarray(0, Math.min(size, picture.length >> 1)))
      return bytes.slice(0, Math.min(size, picture.length >> 1))
    case 'flipped':
      bytes.set(picture.subarray(0, size))
      for (const part of [3, 5, 7]) {
        const at = Math.floor((Math.min(size, picture.length) * part) / 9)
        bytes[at] = (bytes[at] ?? 0) ^ 0x10
      }
      return bytes
    case 'noPicture':
      bytes[0] = 0
      return bytes
  }
}
