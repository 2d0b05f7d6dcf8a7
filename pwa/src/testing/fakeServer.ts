import { createHash } from 'node:crypto'

/** What a test can let go wrong with one request; `lost` = done at the server, but the answer never came. */
export type Fault =
  | 'offline'
  | 'lost'
  | 'captivePortal'
  | { status: number; body?: string; headers?: Record<string, string> }
  | { refuse: string; details?: object }

interface Upload {
  id: string
  evidenceId: string
  variant: string
  length: number
  bytes: Buffer
}

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The server as the contract describes it: dedupe by commandId, tus with checksums, receipts. In memory. */
export class FakeServer {
  officerId = 'officer-1'
  readonly requests: string[] = []
  readonly commands = new Map<string, string>()
  readonly findings = new Map<
    string,
    { photos: { id: string; sha256: string; stampedSha256: string; size: number; stampedSize: number }[] }
  >()
  readonly visits = new Set<string>()
  readonly uploads = new Map<string, Upload>()
  readonly held = new Map<string, Buffer>()
  executed = 0
  /** False: a server of before creation-with-upload, which does not look at the body. */
  takesFirstBytes = false
  bytesReceived = 0
  /** Decides for each request what goes wrong; `name` is `RecordFinding`, `POST /files`, `PATCH`, … */
  fault: (name: string, body: string) => Fault | undefined = () => undefined

  readonly fetch: typeof fetch = async (input, init) => {
    const address = String(input)
    const method = init?.method ?? 'GET'
    const body = typeof init?.body === 'string' ? init.body : ''
    const name = address === '/graphql' ? (/(?:mutation|query) (\w+)/.exec(body)?.[1] ?? '?') : nameOf(method, address)
    this.requests.push(name)
    const fault = this.fault(name, body)
    if (fault === 'offline') throw new TypeError('Failed to fetch')
    if (fault === 'captivePortal') {
      return new Response('<html>请先认证</html>', { status: 200, headers: { 'Content-Type': 'text/html' } })
    }
    if (typeof fault === 'object' && 'status' in fault) {
      return new Response(fault.body ?? '', { status: fault.status, headers: fault.headers ?? {} })
    }
    if (typeof fault === 'object') {
      return Response.json({
        data: null,
        errors: [{ message: 'no', extensions: { code: fault.refuse, details: fault.details } }],
      })
    }
    const response =
      address === '/graphql' ? this.graphql(name, JSON.parse(body) as never) : this.files(method, address, init ?? {})
    if (fault === 'lost') throw new TypeError('Failed to fetch')
    return response
  }

  private graphql(
    name: string,
    { variables }: { variables: { input: Record<string, unknown> & { commandId: string }; id: string } },
  ): Response {
    if (name === 'WhoAmI') return Response.json({ data: { me: { officer: { id: this.officerId } } } })
    if (name === 'FindingReceipt') return this.receipt(variables.id)
    const { input } = variables
    const text = JSON.stringify({ ...input, sentAt: undefined })
    const first = this.commands.get(input.commandId)
    if (first !== undefined && first !== text) return refuse('COMMAND_REUSED')
    if (first === undefined) {
      this.executed++
      if (name === 'CheckIn') this.visits.add(String(input.visitId))
      if (name === 'RecordFinding') {
        if (input.visitId !== null && !this.visits.has(String(input.visitId))) return refuse('VISIT_NOT_FOUND')
        this.findings.set(String(input.findingId), { photos: input.photos as never })
      }
      this.commands.set(input.commandId, text)
    }
    return Response.json({ data: { [name[0]!.toLowerCase() + name.slice(1)]: { id: 'x' } } })
  }

  private receipt(findingId: string): Response {
    const finding = this.findings.get(findingId)
    if (!finding) return refuse('FINDING_NOT_FOUND')
    const isHeld = (id: string) => this.held.has(`${id}:original`) && this.held.has(`${id}:stamped`)
    const held = finding.photos.filter((photo) => isHeld(photo.id)).length
    return Response.json({
      data: {
        finding: {
          id: findingId,
          receipt: {
            number: '回执1',
            expected: finding.photos.length,
            held,
            verified: held === finding.photos.length,
            receivedAt: '2026-11-20T06:20:00Z',
            completedAt: held === finding.photos.length ? '2026-11-20T06:21:00Z' : null,
          },
          evidence: finding.photos.map((photo) => ({ id: photo.id, state: isHeld(photo.id) ? 'HELD' : 'EXPECTED' })),
          rectifications: [],
        },
      },
    })
  }

  private manifest(evidenceId: string, variant: string) {
    for (const finding of this.findings.values()) {
      const photo = finding.photos.find((candidate) => candidate.id === evidenceId)
      if (photo) {
        return variant === 'original'
          ? { sha256: photo.sha256, size: photo.size }
          : { sha256: photo.stampedSha256, size: photo.stampedSize }
      }
    }
    return undefined
  }

  private files(method: string, address: string, init: RequestInit): Response {
    const headers = new Headers(init.headers)
    const tus = { 'Tus-Resumable': '1.0.0' }
    if (method === 'POST') {
      const metadata = Object.fromEntries(
        headers
          .get('Upload-Metadata')!
          .split(',')
          .map((pair) => [pair.split(' ')[0]!, Buffer.from(pair.split(' ')[1]!, 'base64').toString()]),
      ) as { evidenceId: string; variant: string }
      const expected = this.manifest(metadata.evidenceId, metadata.variant)
      if (!expected || expected.size !== Number(headers.get('Upload-Length'))) {
        return Response.json({ code: 'EVIDENCE_NOT_FOUND' }, { status: 404 })
      }
      const id = `${metadata.evidenceId}-${metadata.variant}`
      if (!this.uploads.has(id)) {
        this.uploads.set(id, { id, ...metadata, length: expected.size, bytes: Buffer.alloc(0) })
      }
      const location = { Location: `/files/${id}` }
      if (!this.takesFirstBytes) return new Response(null, { status: 201, headers: { ...tus, ...location } })
      const begun = this.uploads.get(id)!
      if (init.body && begun.bytes.length === 0) {
        const refused = this.append(begun, headers, init.body as ArrayBuffer)
        if (refused) return refused
      }
      const offset = { 'Upload-Offset': String(begun.bytes.length) }
      return new Response(null, { status: 201, headers: { ...tus, ...location, ...offset } })
    }
    const upload = this.uploads.get(address.split('/').at(-1)!)
    if (!upload) return new Response(null, { status: 404 })
    if (method === 'HEAD') {
      return new Response(null, { headers: { ...tus, 'Upload-Offset': String(upload.bytes.length) } })
    }
    if (Number(headers.get('Upload-Offset')) !== upload.bytes.length) return new Response(null, { status: 409 })
    const refused = this.append(upload, headers, init.body as ArrayBuffer)
    if (refused) return refused
    return new Response(null, { status: 204, headers: { ...tus, 'Upload-Offset': String(upload.bytes.length) } })
  }

  private append(upload: Upload, headers: Headers, body: ArrayBuffer): Response | undefined {
    const chunk = Buffer.from(body)
    this.bytesReceived += chunk.length
    const checksum = createHash('sha256').update(chunk).digest('base64')
    if (headers.get('Upload-Checksum') !== `sha256 ${checksum}`) return new Response(null, { status: 460 })
    upload.bytes = Buffer.concat([upload.bytes, chunk])
    if (upload.bytes.length < upload.length) return undefined
    if (sha(upload.bytes) !== this.manifest(upload.evidenceId, upload.variant)?.sha256) {
      upload.bytes = Buffer.alloc(0)
      return Response.json({ code: 'EVIDENCE_HASH_MISMATCH' }, { status: 422 })
    }
    this.held.set(`${upload.evidenceId}:${upload.variant}`, upload.bytes)
    return undefined
  }
}

function nameOf(method: string, address: string): string {
  return method === 'POST' ? `POST ${address}` : method
}

function refuse(code: string): Response {
  return Response.json({ data: null, errors: [{ message: 'no', extensions: { code } }] })
}
