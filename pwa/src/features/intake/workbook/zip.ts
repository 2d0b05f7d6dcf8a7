/** Just enough of ZIP for .xlsx: the browser inflates by itself, so that no library is needed. */

export class BrokenZip extends Error {
  override readonly name = 'BrokenZip'
}

/** Most bytes that one part may unpack to: a small file must not fill the memory. */
const mostBytes = 64 * 1024 * 1024
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

interface Entry {
  offset: number
  packed: number
  method: number
}

/** The parts of an archive, unpacked when asked for. */
export class ZipReader {
  private readonly view: DataView
  private readonly entries = new Map<string, Entry>()

  constructor(private readonly bytes: ArrayBuffer) {
    this.view = new DataView(bytes)
    const end = this.findEnd()
    const count = this.view.getUint16(end + 10, true)
    let at = this.view.getUint32(end + 16, true)
    const decoder = new TextDecoder()
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.byteLength || this.view.getUint32(at, true) !== directoryEntry)
        throw new BrokenZip('directory')
      const nameLength = this.view.getUint16(at + 28, true)
      this.entries.set(decoder.decode(new Uint8Array(bytes, at + 46, nameLength)), {
        method: this.view.getUint16(at + 10, true),
        packed: this.view.getUint32(at + 20, true),
        offset: this.view.getUint32(at + 42, true),
      })
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true)
    }
  }

  names(): string[] {
    return [...this.entries.keys()]
  }

  /** A part as text; undefined when there is none of this name. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name)
    if (!entry) return undefined
    if (entry.offset + 30 > this.bytes.byteLength || this.view.getUint32(entry.offset, true) !== localEntry)
      throw new BrokenZip('entry')
    const start =
      entry.offset + 30 + this.view.getUint16(entry.offset + 26, true) + this.view.getUint16(entry.offset + 28, true)
    if (start + entry.packed > this.bytes.byteLength) throw new BrokenZip('length')
    const packed = new Uint8Array(this.bytes, start, entry.packed)
    if (entry.method === 0) return new TextDecoder().decode(packed)
    if (entry.method !== 8) throw new BrokenZip('method')
    return new TextDecoder().decode(await inflate(packed))
  }

  private findEnd(): number {
    const first = Math.max(0, this.bytes.byteLength - 22 - 0xffff)
    for (let at = this.bytes.byteLength - 22; at >= first; at--)
      if (this.view.getUint32(at, true) === endOfDirectory) return at
    throw new BrokenZip('end')
  }
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > mostBytes) {
      await reader.cancel()
      throw new BrokenZip('size')
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** An archive of texts, stored as they are: templates are small. */
export function writeZip(parts: Record<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const written: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const nameBytes = encoder.encode(name)
    const body = encoder.encode(text)
    const head = new DataView(new ArrayBuffer(30))
    head.setUint32(0, localEntry, true)
    describe(head, 4, crc32(body), body.byteLength, nameBytes.byteLength)
    const entry = new DataView(new ArrayBuffer(46))
    entry.setUint32(0, directoryEntry, true)
    entry.setUint16(4, 20, true)
    describe(entry, 6, crc32(body), body.byteLength, nameBytes.byteLength)
    entry.setUint32(42, offset, true)
    written.push(new Uint8Array(head.buffer), nameBytes, body)
    directory.push(new Uint8Array(entry.buffer), nameBytes)
    offset += 30 + nameBytes.byteLength + body.byteLength
  }
  const size = directory.reduce((sum, bytes) => sum + bytes.byteLength, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, endOfDirectory, true)
  end.setUint16(8, directory.length / 2, true)
  end.setUint16(10, directory.length / 2, true)
  end.setUint32(12, size, true)
  end.setUint32(16, offset, true)
  return join([...written, ...directory, new Uint8Array(end.buffer)])
}

/** The fields that a part's own head and its line in the directory share: version, flags, method, time, check sum, lengths. */
function describe(view: DataView, at: number, crc: number, size: number, nameLength: number) {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, 0x0800, true) // names are UTF-8
  view.setUint16(at + 8, 0x21, true) // 1980-01-01
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, size, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameLength, true)
}

function join(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, bytes) => sum + bytes.byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
