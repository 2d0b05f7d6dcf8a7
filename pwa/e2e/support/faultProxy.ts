import { createServer, connect, type Server, type Socket } from 'node:net'

export interface Faults {
  /** Ends the connection that carries this byte, counted over all connections since the faults were set. Once, unless `cutsAgain`. */
  cutAfter?: number
  /** After a cut the count begins again: the line is cut every so many bytes. */
  cutsAgain?: boolean
  /** How it ends: a reset, or an orderly end in the middle of the request. */
  cutBy?: 'reset' | 'end'
  /** Each piece that goes up (64 kB at most) ends its connection with this probability. */
  cutChance?: number
  /** Milliseconds that everything to the server takes longer. */
  latency?: number
  /** Bytes a second to the server, all connections together. */
  rate?: number
  /** From this byte on nothing passes either way, and nobody is told. */
  blackHoleAfter?: number
  /** With the cut the whole line goes down, for every connection, until other faults are set. */
  refuseAfterCut?: boolean
  /** No network: every connection is refused. */
  isDown?: boolean
  /** Something else answers every request with this page and status 200. */
  portal?: string
  /** So many answers are lost: the server has done what was asked, and the connection ends before it can say so. */
  lostAnswers?: number
  /** Only answers to requests that begin so are lost, such as `PATCH`, or to this mutation. */
  lostAnswersTo?: string
  /** Called before a request is handed to the server, with its first line. */
  onAsked?(firstLine: string): void | Promise<void>
  /** Called at each lost answer, before the connection ends. */
  onLost?(): void | Promise<void>
  /** So many pieces of photos have one bit turned over on their way. */
  flippedPieces?: number
}

/** A bad line between browser and server, on 127.0.0.1. Counts and hurts what goes up; what comes down passes, but for lost answers. */
export class FaultProxy {
  /** Bytes that were handed to the server. */
  bytesUp = 0
  cuts = 0
  lost = 0
  flipped = 0
  private faults: Faults = {}
  private since = 0
  private refuses = false
  private readonly sockets = new Set<Socket>()
  private freeAt = 0

  private constructor(
    private readonly server: Server,
    readonly port: number,
    /** May change while it runs: new connections go to another replica. */
    private targetPort: number,
    private readonly random: () => number,
  ) {}

  static async to(targetPort: number, random: () => number = Math.random): Promise<FaultProxy> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    if (!address || typeof address !== 'object') throw new Error('no port')
    const proxy = new FaultProxy(server, address.port, targetPort, random)
    server.on('connection', (client) => proxy.join(client))
    return proxy
  }

  /** Replaces the faults. */
  set(faults: Faults): void {
    this.faults = { ...faults }
    this.since = this.bytesUp
    this.refuses = faults.isDown ?? false
    this.freeAt = 0
    if (this.refuses || faults.portal !== undefined) this.cutAll()
  }

  /** The faults as they stand, to be set again. */
  get now(): Faults {
    return this.faults
  }

  /** Ends every connection, as a change of the network does. */
  cutAll(): void {
    for (const socket of this.sockets) socket.resetAndDestroy()
  }

  /** From now on another server is behind the line; the connections to the former end. */
  turnTo(targetPort: number): void {
    if (this.targetPort === targetPort) return
    this.targetPort = targetPort
    this.cutAll()
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((done) => this.server.close(done))
  }

  private join(client: Socket): void {
    client.on('error', () => undefined)
    if (this.refuses) {
      client.resetAndDestroy()
      return
    }
    const { portal } = this.faults
    if (portal !== undefined) {
      this.answerItself(client, portal)
      return
    }
    const upstream = connect(this.targetPort, '127.0.0.1')
    const line: Line = { client, upstream, asked: '' }
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
    upstream.on('data', (bytes) => this.answer(bytes, line))
    void this.pump(line)
  }

  private answerItself(client: Socket, page: string): void {
    this.sockets.add(client)
    client.on('close', () => this.sockets.delete(client))
    client.once('data', () =>
      client.end(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(page)}\r\nConnection: close\r\n\r\n${page}`,
      ),
    )
  }

  private answer(bytes: Buffer, line: Line): void {
    const { client, upstream, asked } = line
    if (line.isLost || this.isBlackHole()) return
    const { lostAnswers = 0, lostAnswersTo = '', onLost } = this.faults
    if (lostAnswers > 0 && asked.startsWith(lostAnswersTo)) {
      this.faults.lostAnswers = lostAnswers - 1
      this.lost++
      line.isLost = true
      void (async () => {
        await onLost?.()
        client.resetAndDestroy()
        upstream.resetAndDestroy()
      })()
      return
    }
    client.write(bytes)
  }

  private async pump(line: Line): Promise<void> {
    try {
      for await (const bytes of line.client as AsyncIterable<Buffer>) {
        const head = /^(?:POST|PATCH|HEAD|GET) \S+/.exec(bytes.subarray(0, 200).toString('latin1'))
        if (head) {
          line.asked = head[0]
          await this.faults.onAsked?.(line.asked)
        }
        // The body may come in a piece of its own.
        line.asked = /mutation \w+/.exec(bytes.subarray(0, 4_000).toString('latin1'))?.[0] ?? line.asked
        await this.pass(bytes, line)
      }
      if (!line.upstream.destroyed) line.upstream.end()
    } catch {
      line.upstream.destroy()
    }
  }

  private async pass(bytes: Buffer, line: Line): Promise<void> {
    await this.wait(bytes.length)
    const { upstream } = line
    const { cutAfter, cutChance = 0 } = this.faults
    if (this.isBlackHole()) return
    if (cutAfter !== undefined && this.bytesUp - this.since + bytes.length > cutAfter) {
      await this.cut(bytes.subarray(0, cutAfter - (this.bytesUp - this.since)), line)
      return
    }
    if (cutChance > 0 && this.random() < cutChance) {
      await this.cut(bytes.subarray(0, Math.floor(this.random() * bytes.length)), line)
      return
    }
    this.flip(bytes, line)
    this.bytesUp += bytes.length
    if (!upstream.write(bytes)) await new Promise((done) => upstream.once('drain', done).once('close', done))
  }

  private async cut(part: Buffer, { client, upstream }: Line): Promise<void> {
    const { cutBy = 'reset', cutsAgain, refuseAfterCut = false } = this.faults
    if (cutsAgain) this.since = this.bytesUp + part.length
    else this.faults.cutAfter = undefined
    this.refuses = refuseAfterCut
    this.cuts++
    this.bytesUp += part.length
    await new Promise((done) => upstream.write(part, done))
    // A line that is down is down for every connection.
    if (this.refuses) this.cutAll()
    else if (cutBy === 'end') {
      upstream.end()
      client.end()
    } else {
      upstream.resetAndDestroy()
      client.resetAndDestroy()
    }
  }

  /** In a photo only: the words of a request are guarded by TLS where there are such lines, and the photo by its own sum as well. */
  private flip(bytes: Buffer, { asked }: Line): void {
    const { flippedPieces = 0 } = this.faults
    const isBody = asked.startsWith('PATCH') && bytes.length > 2_000
    if (flippedPieces === 0 || !isBody) return
    this.faults.flippedPieces = flippedPieces - 1
    this.flipped++
    bytes[bytes.length - 1]! ^= 4
  }

  private isBlackHole(): boolean {
    const { blackHoleAfter } = this.faults
    return blackHoleAfter !== undefined && this.bytesUp - this.since >= blackHoleAfter
  }

  private async wait(size: number): Promise<void> {
    const { latency = 0, rate } = this.faults
    const now = Date.now()
    if (rate) this.freeAt = Math.max(this.freeAt, now) + (size / rate) * 1000
    const milliseconds = latency + (rate ? this.freeAt - now : 0)
    if (milliseconds > 0) await new Promise((done) => setTimeout(done, milliseconds))
  }
}

/** One connection through the proxy. */
interface Line {
  client: Socket
  upstream: Socket
  /** First words of the request that was sent last. */
  asked: string
  /** An answer was lost on it: no other may pass. */
  isLost?: true
}
