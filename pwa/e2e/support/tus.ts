import { createHash } from 'node:crypto'
import { tokenOf } from './api'
import type { Account } from './people'

/** tus 1.0.0 as a script speaks it. */
export class Tus {
  constructor(
    private readonly account: Account,
    private readonly base: string,
  ) {}

  /** The path of the upload. */
  async create(evidenceId: string, variant: 'original' | 'stamped', size: number): Promise<string> {
    const encoded = (text: string) => Buffer.from(text).toString('base64')
    const response = await this.send('/files', 'POST', {
      'Upload-Length': String(size),
      'Upload-Metadata': `evidenceId ${encoded(evidenceId)},variant ${encoded(variant)}`,
    })
    const location = response.headers.get('Location')
    if (response.status !== 201 || !location) throw new Error(`no upload: ${response.status} ${await response.text()}`)
    return new URL(location, this.base).pathname
  }

  /** A whole file as the app sends it: the bytes with the creation, and their sum. */
  async upload(evidenceId: string, variant: 'original' | 'stamped', bytes: Buffer): Promise<void> {
    const encoded = (text: string) => Buffer.from(text).toString('base64')
    const response = await this.send(
      '/files',
      'POST',
      {
        'Upload-Length': String(bytes.length),
        'Upload-Metadata': `evidenceId ${encoded(evidenceId)},variant ${encoded(variant)}`,
        'Upload-Checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}`,
        'Content-Type': 'application/offset+octet-stream',
      },
      bytes,
    )
    if (response.status !== 201 || response.headers.get('Upload-Offset') !== String(bytes.length))
      throw new Error(`not uploaded: ${response.status} ${await response.text()}`)
  }

  async offset(path: string): Promise<number> {
    const response = await this.whenFree(path, 'HEAD', {})
    if (!response.ok) throw new Error(`HEAD ${path}: ${response.status}`)
    return Number(response.headers.get('Upload-Offset'))
  }

  /** Everything from the offset on, in one request. */
  async append(path: string, offset: number, bytes: Buffer): Promise<number> {
    const response = await this.whenFree(
      path,
      'PATCH',
      { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
      bytes.subarray(offset),
    )
    if (response.status !== 204) throw new Error(`PATCH ${path}: ${response.status} ${await response.text()}`)
    return Number(response.headers.get('Upload-Offset'))
  }

  /** A writer that died keeps its lock for some seconds: that is waited for. */
  private async whenFree(...request: Parameters<Tus['send']>): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const response = await this.send(...request)
      if (response.status !== 423 || attempt === 20) return response
      await new Promise((done) => setTimeout(done, 1000))
    }
  }

  private async send(path: string, method: string, headers: Record<string, string>, body?: Buffer): Promise<Response> {
    return fetch(`${this.base}${path}`, {
      method,
      headers: { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${await tokenOf(this.account)}`, ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
  }
}
