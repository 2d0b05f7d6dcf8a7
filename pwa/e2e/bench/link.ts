import { connect, createServer, type Server, type Socket } from 'node:net'

export interface LinkSetting {
  /** Bits a second, up and down each. */
  bitsPerSecond: number
  /** There and back. */
  roundTripMilliseconds: number
  /** The whole link is lost for a moment each time so many bytes have gone up. */
  cutEveryBytes: number
}

/**
 * A link of a given rate and distance on 127.0.0.1: all connections share the rate, nothing waits for what is on its way, and each cut
 * resets every connection and loses what is under way.
 */
export class Link {
  /** Bytes that have used the link upwards, those that were lost included. */
  bytesUp = 0
  /** Of them first lines and headers of requests. */
  headBytes = 0
  cuts = 0
  private freeAt = { up: 0, down: 0 }
  private sinceCut = 0
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly targetPort: number,
    private setting: LinkSetting | undefined,
  ) {}

  /** Without a setting it is a good line, until `set`. */
  static async to(targetPort: number, setting?: LinkSetting): Promise<Link> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    if (!address || typeof address !== 'object') throw new Error('no port')
    const link = new Link(server, address.port, targetPort, setting)
    server.on('connection', (client) => link.join(client))
    return link
  }

  set(setting: LinkSetting | undefined): void {
    this.setting = setting
    this.bytesUp = 0
    this.headBytes = 0
    this.cuts = 0
    this.sinceCut = 0
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((done) => this.server.close(done))
  }

  private join(client: Socket): void {
    const upstream = connect(this.targetPort, '127.0.0.1')
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.setNoDelay(true)
      this.sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        this.sockets.delete(one)
        other.destroy()
      })
    }
    void this.carry(client, upstream, 'up')
    void this.carry(upstream, client, 'down')
  }

  private async carry(from: Socket, to: Socket, direction: 'up' | 'down'): Promise<void> {
    let delivered = Promise.resolve()
    try {
      for await (const bytes of from as AsyncIterable<Buffer>) {
        // A radio sends small pieces of all connections in turn.
        for (let at = 0; at < bytes.length; at += pieceBytes) {
          const piece = bytes.subarray(at, at + pieceBytes)
          await this.transmit(piece, direction)
          if (from.destroyed) return
          const arrivesAt = Date.now() + (this.setting?.roundTripMilliseconds ?? 0) / 2
          delivered = delivered.then(() => arrive(piece, to, arrivesAt))
          if (direction === 'up') this.count(piece)
        }
      }
      await delivered
      to.end()
    } catch {
      to.destroy()
    }
  }

  /** Waits until the piece has passed the narrowest place. */
  private async transmit(piece: Buffer, direction: 'up' | 'down'): Promise<void> {
    if (!this.setting) return
    const now = Date.now()
    const milliseconds = (piece.length * 8_000) / this.setting.bitsPerSecond
    this.freeAt[direction] = Math.max(this.freeAt[direction], now) + milliseconds
    const wait = this.freeAt[direction] - now
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
  }

  private count(piece: Buffer): void {
    this.bytesUp += piece.length
    const head = piece.subarray(0, 8).toString('latin1')
    if (/^(POST|PATCH|HEAD|GET) /.test(head)) {
      const end = piece.indexOf('\r\n\r\n')
      this.headBytes += end < 0 ? piece.length : end + 4
    }
    this.sinceCut += piece.length
    if (!this.setting || this.sinceCut < this.setting.cutEveryBytes) return
    this.sinceCut = 0
    this.cuts++
    for (const socket of this.sockets) socket.resetAndDestroy()
  }
}

const pieceBytes = 16 * 1024

async function arrive(piece: Buffer, to: Socket, at: number): Promise<void> {
  const wait = at - Date.now()
  if (wait > 0) await new Promise((done) => setTimeout(done, wait))
  if (!to.destroyed) to.write(piece)
}
