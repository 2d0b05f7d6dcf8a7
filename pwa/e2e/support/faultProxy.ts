import { createServer, connect, type Server, type Socket } from 'node:net'

export interface Faults {
  /** Ends the connection that carries this byte, counted over all connections since the faults were set. Once. */
  cutAfter?: number
  /** How it ends: a reset, or an orderly end in the middle of the request. */
  cutBy?: 'reset' | 'end'
  /** Milliseconds that everything to the server takes longer. */
  latency?: number
  /** Bytes a second to the server, all connections together. */
  rate?: number
  /** From this byte on nothing passes either way, and nobody is told. */
  blackHoleAfter?: number
  /** With the cut the whole line goes down, for every connection, until other faults are set. */
  refuseAfterCut?: boolean
}

/** A bad line between browser and server, on 127.0.0.1. Counts and hurts what goes up; what comes down passes. */
export class FaultProxy {
  /** Bytes that were handed to the server. */
  bytesUp = 0
  cuts = 0
  private faults: Faults = {}
  private since = 0
  private refuses = false
  private readonly sockets = new Set<Socket>()
  private freeAt = 0

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(targetPort: number): Promise<FaultProxy> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    if (!address || typeof address !== 'object') throw new Error('no port')
    const proxy = new FaultProxy(server, address.port)
    server.on('connection', (client) => proxy.join(client, targetPort))
    return proxy
  }

  /** Replaces the faults. */
  set(faults: Faults): void {
    this.faults = faults
    this.since = this.bytesUp
    this.refuses = false
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((done) => this.server.close(done))
  }

  private join(client: Socket, targetPort: number): void {
    if (this.refuses) {
      client.resetAndDestroy()
      return
    }
    const upstream = connect(targetPort, '127.0.0.1')
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
    upstream.on('data', (bytes) => {
      if (!this.isBlackHole()) client.write(bytes)
    })
    void this.pump(client, upstream)
  }

  private async pump(client: Socket, upstream: Socket): Promise<void> {
    try {
      for await (const bytes of client as AsyncIterable<Buffer>) await this.pass(bytes, client, upstream)
      if (!upstream.destroyed) upstream.end()
    } catch {
      upstream.destroy()
    }
  }

  private async pass(bytes: Buffer, client: Socket, upstream: Socket): Promise<void> {
    await this.wait(bytes.length)
    const { cutAfter, cutBy = 'reset' } = this.faults
    if (this.isBlackHole()) return
    if (cutAfter !== undefined && this.bytesUp - this.since + bytes.length > cutAfter) {
      const part = bytes.subarray(0, cutAfter - (this.bytesUp - this.since))
      this.faults = { ...this.faults, cutAfter: undefined }
      this.refuses = this.faults.refuseAfterCut ?? false
      this.cuts++
      this.bytesUp += part.length
      await new Promise((done) => upstream.write(part, done))
      // A line that is down is down for every connection.
      if (this.refuses) for (const socket of this.sockets) socket.resetAndDestroy()
      else if (cutBy === 'end') {
        upstream.end()
        client.end()
      } else {
        upstream.resetAndDestroy()
        client.resetAndDestroy()
      }
      return
    }
    this.bytesUp += bytes.length
    if (!upstream.write(bytes)) await new Promise((done) => upstream.once('drain', done).once('close', done))
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
