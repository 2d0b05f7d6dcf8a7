import { createServer, type Server } from 'node:http'
import { crc32, deflateSync } from 'node:zlib'

const side = 256

/** A map of nothing but two roads in each tile, as a real PNG. */
function picture(x: number, y: number): Buffer {
  const rows = Buffer.alloc(side * (1 + side * 3), 0)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const isRoad = Math.abs(row - 90 - ((x * 37) % 60)) < 4 || Math.abs(column - 110 - ((y * 53) % 60)) < 4
      rows.set(isRoad ? [255, 255, 255] : [238, 240, 234], row * (1 + side * 3) + 1 + column * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

/** Stands for the tile server of an installation, on the port that the stack under test was told. */
export async function startTileServer(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const numbers = /^\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(request.url ?? '')
    if (!numbers) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': 'image/png' }).end(picture(Number(numbers[2]), Number(numbers[3])))
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return server
}
