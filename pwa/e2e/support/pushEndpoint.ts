import { createECDH, createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import ece from 'http_ece'

export interface Push {
  at: number
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A push service of our own on 127.0.0.1, and a browser's half of the keys: what RFC 8030, 8291 and 8292 ask of both. */
export class PushEndpoint {
  readonly received: Push[] = []
  /** What to answer next; the last one stays. */
  answers: number[] = [201]
  private readonly keys = createECDH('prime256v1')
  private readonly secret = randomBytes(16)
  private readonly path = `/push/${randomUUID()}`

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    this.keys.generateKeys()
  }

  static async open(): Promise<PushEndpoint> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    if (!address || typeof address !== 'object') throw new Error('no port')
    const endpoint = new PushEndpoint(server, address.port)
    server.on('request', async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      endpoint.received.push({
        at: Date.now(),
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts),
      })
      const status = (endpoint.answers.length > 1 ? endpoint.answers.shift() : endpoint.answers[0]) ?? 201
      response.writeHead(status).end()
    })
    return endpoint
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get url(): string {
    return `${this.origin}${this.path}`
  }

  /** What a browser tells the server about itself. */
  get subscription() {
    return {
      endpoint: this.url,
      p256dh: this.keys.getPublicKey('base64url'),
      auth: this.secret.toString('base64url'),
    }
  }

  /** By an implementation that is not the server's. */
  decrypt(push: Push): string {
    return ece
      .decrypt(push.body, {
        version: 'aes128gcm',
        privateKey: this.keys,
        authSecret: this.secret.toString('base64url'),
      })
      .toString('utf8')
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }
}

export interface Vapid {
  key: string
  header: { typ?: string; alg?: string }
  claims: { aud?: string; exp?: number; sub?: string }
  isGenuine: boolean
}

/** Reads `Authorization: vapid t=…, k=…` (RFC 8292) and checks the signature with the key that the server publishes. */
export function vapid(push: Push, publicKey: string): Vapid {
  const authorization = push.headers.authorization ?? ''
  const token = /t=([^,\s]+)/.exec(authorization)?.[1] ?? ''
  const key = /k=([^,\s]+)/.exec(authorization)?.[1] ?? ''
  const [header = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const verifier = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const read = (part: string): object => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as object
  return {
    key,
    header: read(header),
    claims: read(claims),
    isGenuine: verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key: verifier, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    ),
  }
}
