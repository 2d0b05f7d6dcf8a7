/** What a file is by its bytes, as the server will judge it, so that one that it refuses never gets into a command. */

export const evidenceMaxBytes = 32 * 1024 * 1024

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic'
export type PaperType = 'application/pdf' | 'video/mp4'
export type EvidenceProblem = 'empty' | 'size' | 'type'

export type CheckedFile<Type> = { type: Type } | { problem: EvidenceProblem }

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis'])
const videoBrands = /^(iso[m2-9]|mp4[12]|avc1|m4v )$/i

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

function photoType(bytes: Uint8Array): PhotoType | undefined {
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp'
  return isHeic(bytes) ? 'image/heic' : undefined
}

/** The main brand, or (iPhone writes mif1 first) one of the compatible brands that follow. */
function isHeic(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 4) !== 'ftyp') return false
  const brands = [ascii(bytes, 8, 4)]
  for (let at = 16; at + 4 <= Math.min(64, bytes[3] ?? 0); at += 4) brands.push(ascii(bytes, at, 4))
  return brands.some((brand) => heicBrands.has(brand))
}

function paperType(bytes: Uint8Array): PaperType | undefined {
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  return ascii(bytes, 4, 4) === 'ftyp' && videoBrands.test(ascii(bytes, 8, 4)) ? 'video/mp4' : undefined
}

function check<Type>(buffer: ArrayBuffer, typeOf: (bytes: Uint8Array) => Type | undefined): CheckedFile<Type> {
  if (buffer.byteLength === 0) return { problem: 'empty' }
  if (buffer.byteLength > evidenceMaxBytes) return { problem: 'size' }
  const type = typeOf(new Uint8Array(buffer, 0, Math.min(64, buffer.byteLength)))
  return type ? { type } : { problem: 'type' }
}

export const checkPhoto = (buffer: ArrayBuffer): CheckedFile<PhotoType> => check(buffer, photoType)
export const checkPaper = (buffer: ArrayBuffer): CheckedFile<PaperType> => check(buffer, paperType)
