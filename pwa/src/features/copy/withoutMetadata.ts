const startOfScan = 0xda
const startOfImage = 0xd8
const comment = 0xfe
const app0 = 0xe0
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef

/**
 * The JPEG without EXIF, XMP and comments: some browsers write who and what made it into a picture they draw. What is
 * needed to show its colours (JFIF, ICC, Adobe) stays.
 */
export function withoutMetadata(jpeg: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(jpeg)
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) throw new Error('no JPEG')
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan) {
    const marker = bytes[at + 1] ?? 0
    const length = 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (!isMetadata(bytes, at, marker)) kept.push(bytes.subarray(at, at + length))
    at += length
  }
  kept.push(bytes.subarray(at))
  const whole = new Uint8Array(kept.reduce((size, part) => size + part.length, 0))
  let offset = 0
  for (const part of kept) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole.buffer
}

function isMetadata(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === comment) return true
  if (marker < app0 || marker > app15) return false
  const isProfile =
    marker === app2 && new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 15)) === 'ICC_PROFILE'
  return !(marker === app0 || marker === app14 || isProfile)
}
