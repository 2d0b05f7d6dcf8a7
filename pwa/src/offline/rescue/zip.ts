import { crc32 } from '@/shared/format/crc32'

/**
 * ZIP for large packages: written part by part and read from where it lies, so that never more than one photo is in memory. Photos are
 * compressed already, so parts are stored as they are.
 */
export interface ZipPart {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export class BrokenZip extends Error {
  override readonly name = 'BrokenZip'
}

const localHeader = 0x04034b50
const directoryHeader = 0x02014b50
const endOfDirectory = 0x06054b50
const stored = 0
const utf8Names = 0x0800
/** 1980-01-01: the package tells its time in its manifest. */
const noDate = 0x21
/** Plain ZIP counts in 32 and 16 bits. */
export const largestZip = 0xffffffff - 64 * 1024 * 1024
const mostParts = 0xffff

export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge'
}

export async function* writeZip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for await (const { name, bytes } of parts) {
    const nameBytes = new TextEncoder().encode(name)
    const crc = crc32(bytes)
    if (offset + bytes.byteLength > largestZip || directory.length === mostParts) throw new ZipTooLarge()
    const local = header(localHeader, 30, nameBytes, (view) => describe(view, 4, crc, bytes.byteLength, nameBytes))
    directory.push(
      header(directoryHeader, 46, nameBytes, (view) => {
        view.setUint16(4, 20, true)
        describe(view, 6, crc, bytes.byteLength, nameBytes)
        view.setUint32(42, offset, true)
      }),
    )
    yield local
    yield bytes
    offset += local.byteLength + bytes.byteLength
  }
  const size = directory.reduce((sum, entry) => sum + entry.byteLength, 0)
  yield* directory
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, endOfDirectory, true)
  end.setUint16(8, directory.length, true)
  end.setUint16(10, directory.length, true)
  end.setUint32(12, size, true)
  end.setUint32(16, offset, true)
  yield new Uint8Array(end.buffer)
}

function header(
  signature: number,
  length: number,
  name: Uint8Array,
  fill: (view: DataView) => void,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length + name.byteLength)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  fill(view)
  bytes.set(name, length)
  return bytes
}

/** The fields that a part's own head and its line in the directory share. */
function describe(view: DataView, at: number, crc: number, size: number, name: Uint8Array) {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, utf8Names, true)
  view.setUint16(at + 4, stored, true)
  view.setUint16(at + 8, noDate, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, size, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.byteLength, true)
}

interface Entry {
  offset: number
  size: number
  crc: number
}

/** A ZIP file of stored parts, read with its check sums. Anything unexpected is a broken file. */
export class ZipFile {
  private constructor(
    private readonly file: Blob,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(file: Blob): Promise<ZipFile> {
    const tail = await view(file, Math.max(0, file.size - 22 - 0xffff), file.size)
    let at = tail.byteLength - 22
    while (at >= 0 && tail.getUint32(at, true) !== endOfDirectory) at--
    if (at < 0) throw new BrokenZip('end')
    const count = tail.getUint16(at + 10, true)
    const start = tail.getUint32(at + 16, true)
    const directory = await view(file, start, start + tail.getUint32(at + 12, true))
    const entries = new Map<string, Entry>()
    let next = 0
    for (let index = 0; index < count; index++) {
      if (next + 46 > directory.byteLength || directory.getUint32(next, true) !== directoryHeader)
        throw new BrokenZip('directory')
      if (directory.getUint16(next + 10, true) !== stored) throw new BrokenZip('method')
      const nameLength = directory.getUint16(next + 28, true)
      if (next + 46 + nameLength > directory.byteLength) throw new BrokenZip('directory')
      const name = new TextDecoder().decode(new Uint8Array(directory.buffer, next + 46, nameLength))
      entries.set(name, {
        crc: directory.getUint32(next + 16, true),
        size: directory.getUint32(next + 24, true),
        offset: directory.getUint32(next + 42, true),
      })
      next += 46 + nameLength + directory.getUint16(next + 30, true) + directory.getUint16(next + 32, true)
    }
    return new ZipFile(file, entries)
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  async read(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.entries.get(name)
    if (!entry) throw new BrokenZip(`no ${name}`)
    const head = await view(this.file, entry.offset, entry.offset + 30)
    if (head.byteLength < 30 || head.getUint32(0, true) !== localHeader) throw new BrokenZip('head')
    const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
    const bytes = new Uint8Array(await this.file.slice(start, start + entry.size).arrayBuffer())
    if (bytes.byteLength !== entry.size || crc32(bytes) !== entry.crc) throw new BrokenZip(`${name} is damaged`)
    return bytes
  }
}

async function view(file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(from, to).arrayBuffer())
}
