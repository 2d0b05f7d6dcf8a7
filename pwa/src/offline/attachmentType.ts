/** The kinds of paper and picture that the server takes, as the file picker names them. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type AttachmentType = (typeof attachmentTypes)[keyof typeof attachmentTypes]

/** For the picker; without HEIC, so that an iPhone gives a JPEG. */
export const attachmentAccept = `${Object.values(attachmentTypes).join()},.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx`

const starts: { type: AttachmentType; at: number; bytes: number[] }[] = [
  { type: attachmentTypes.pdf, at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: attachmentTypes.jpeg, at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: attachmentTypes.png, at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: attachmentTypes.webp, at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
]
const zipStart = [0x50, 0x4b, 0x03, 0x04]
/** The directory of a zip file is at its end; a Word or Excel file lists its main part there. */
const directoryBytes = 256 * 1024

/** What a file is by its bytes, as the server will judge it; undefined when it is of no kind that is taken. */
export function attachmentTypeOf(buffer: ArrayBuffer): AttachmentType | undefined {
  const bytes = new Uint8Array(buffer)
  const matches = (start: number[], at = 0) => start.every((byte, i) => bytes[at + i] === byte)
  const known = starts.find(({ at, bytes: start }) => matches(start, at))
  if (known) return known.type
  if (!matches(zipStart)) return undefined
  const directory = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - directoryBytes)))
  if (/vbaProject\.bin/i.test(directory)) return undefined
  if (directory.includes('word/document.xml')) return attachmentTypes.docx
  return directory.includes('xl/workbook.xml') ? attachmentTypes.xlsx : undefined
}
