import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenOf } from '../support/api'
import type { Account } from '../support/people'
import type { Office } from './office'
import type { FindingOrder, KeptFinding, PhoneState } from './orders'
import { photoBytes } from './photoBytes'

/** What must have become of a finding in the end. */
export type Expectation =
  | { kind: 'stored'; refusedPhotos?: Record<string, { code: string; isDamaged: boolean }> }
  /** The server rightly refused: it is on the phone, with this reason and its bytes. */
  | { kind: 'refused'; codes: string[] }

export interface Store {
  base: string
  /** Folder of the photos' bytes, as this process can read it. */
  folder: string
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface Evidence {
  id: string
  state: string
  sha256: string
  stamped_size: number
  stamped_sha256: string
  files: Record<string, { key: string; sha256: string }> | null
}

/** Says what is lost, doubled, altered or claimed without being so. Nothing: all is well. */
export class Oracle {
  constructor(
    private readonly office: Office,
    private readonly picture: Uint8Array,
  ) {}

  /** Acknowledged = stored: whatever the phone counts as sent or delivered, the server has. At any time. */
  async acknowledged(state: PhoneState): Promise<string[]> {
    const sent = state.commands.filter((command) => command.state === 'sent').map((command) => command.ownerId)
    const delivered = state.uploads.filter((upload) => upload.state === 'delivered')
    const [findings, files] = await Promise.all([
      this.office.rows('select id from finding where id = any ($1::uuid[])', [sent]),
      this.office.rows(
        'select evidence_id, lower(variant) as variant from stored_file where evidence_id = any ($1::uuid[])',
        [delivered.map((upload) => upload.photoId)],
      ),
    ])
    const known = new Set(findings.map((row) => row.id))
    const held = new Set(files.map((row) => `${String(row.evidence_id)}:${String(row.variant)}`))
    return [
      ...sent.filter((id) => !known.has(id)).map((id) => `finding ${id} counts as sent, the server does not have it`),
      ...delivered
        .filter((upload) => !held.has(upload.id))
        .map((upload) => `photo ${upload.id} counts as delivered, the server does not have it`),
    ]
  }

  /** The end: every accepted finding is at the server once and whole, or rightly still on the phone. */
  async verdict(
    orders: FindingOrder[],
    expectations: ReadonlyMap<string, Expectation>,
    phone: { state: PhoneState; kept: Record<string, KeptFinding> },
    store: Store,
    account: Account,
  ): Promise<string[]> {
    const wrong: string[] = []
    for (const order of orders) {
      const expected = expectations.get(order.id) ?? { kind: 'stored' as const }
      const rows = await this.office.rows('select id from finding where plan_id = $1 and text = $2', [
        order.planId,
        order.text,
      ])
      const found = rows.map((row) => String(row.id))
      const say = (text: string) => wrong.push(`finding ${order.id} (${order.text}): ${text}`)
      switch (expected.kind) {
        case 'stored':
          if (found.length === 0) say('lost: the server does not have it')
          else if (found.length > 1) say(`doubled: the server has it ${found.length} times`)
          else if (found[0] !== order.id) say(`under another id ${found[0]}`)
          else await this.photos(order, expected.refusedPhotos ?? {}, phone, store, say)
          break
        case 'refused':
          if (found.length > 0) say('the server has it although it had to refuse it')
          this.refusal(order, expected.codes, phone, say)
          break
      }
    }
    if (orders[0]) wrong.push(...(await this.download(orders[0], expectations, store, account)))
    return wrong
  }

  private refusal(
    order: FindingOrder,
    codes: string[],
    { state, kept }: { state: PhoneState; kept: Record<string, KeptFinding> },
    say: (text: string) => void,
  ): void {
    const command = state.commands.find((candidate) => candidate.ownerId === order.id)
    if (!command) return say('refused, and the phone does not have it any more')
    if (command.state !== 'rejected' && command.state !== 'conflict') say(`refused, but it is ${command.state}`)
    if (!codes.includes(command.code ?? '')) say(`refused because of ${command.code}, not ${codes.join(' or ')}`)
    if (kept[order.id]?.text !== order.text) say('refused, and its text is not on the phone as it was written')
    for (const photo of order.photos)
      if (kept[order.id]?.photos[photo.id] !== this.hashOf(photo)) say(`photo ${photo.id}: bytes are not on the phone`)
  }

  private async photos(
    order: FindingOrder,
    refused: Record<string, { code: string; isDamaged: boolean }>,
    { state, kept }: { state: PhoneState; kept: Record<string, KeptFinding> },
    store: Store,
    say: (text: string) => void,
  ): Promise<void> {
    const evidence = (await this.office.rows(
      `select e.id, e.state, e.sha256, e.stamped_size, e.stamped_sha256,
         (select json_object_agg(f.variant, json_build_object('key', f.storage_key, 'sha256', f.sha256)) from stored_file f where f.evidence_id = e.id) as files
       from evidence e where e.finding_id = $1`,
      [order.id],
    )) as unknown as Evidence[]
    if (evidence.length !== order.photos.length)
      say(`${evidence.length} photos at the server, ${order.photos.length} taken`)
    for (const photo of order.photos) {
      const row = evidence.find((candidate) => candidate.id === photo.id)
      const reason = refused[photo.id]
      if (!row) say(`photo ${photo.id}: the server does not know it`)
      else if (reason) this.refusedPhoto(photo.id, reason, this.hashOf(photo), row, state, kept[order.id], say)
      else this.heldPhoto(row, this.hashOf(photo), store, say)
    }
    const command = state.commands.find((candidate) => candidate.ownerId === order.id)
    if (command?.state !== 'sent') say(`the server has it, the phone says ${command?.state ?? 'nothing'}`)
    const receipt = state.receipts.find((candidate) => candidate.ownerId === order.id)
    const mayMiss = Object.keys(refused).length
    if (mayMiss === 0 && !receipt?.isVerified) say('no verified receipt on the phone')
    if (receipt?.isVerified && receipt.held !== order.photos.length)
      say(`receipt of ${receipt.held} photos for ${order.photos.length}`)
    for (const upload of state.uploads)
      if (upload.ownerId === order.id && upload.state !== 'delivered' && !refused[upload.photoId])
        say(`photo ${upload.id} is ${upload.state} ${upload.code ?? ''} on the phone`)
  }

  private heldPhoto(row: Evidence, captured: string, { folder }: Store, say: (text: string) => void): void {
    if (row.state !== 'HELD') return say(`photo ${row.id} is ${row.state}`)
    if (row.sha256 !== captured) say(`photo ${row.id}: altered, the server has another hash than what was captured`)
    const wanted = { ORIGINAL: captured, ...(row.stamped_size > 0 ? { STAMPED: row.stamped_sha256 } : {}) }
    for (const [variant, hash] of Object.entries(wanted)) {
      const file = row.files?.[variant]
      const path = file && join(folder, 'objects', file.key.slice(0, 2), file.key.slice(2))
      if (!path || !existsSync(path)) say(`photo ${row.id}: no ${variant} on the server's disk`)
      else if (sha256(readFileSync(path)) !== hash)
        say(`photo ${row.id}: altered, ${variant} on the server's disk differs`)
    }
  }

  private refusedPhoto(
    id: string,
    { code, isDamaged }: { code: string; isDamaged: boolean },
    captured: string,
    row: Evidence,
    state: PhoneState,
    kept: KeptFinding | undefined,
    say: (text: string) => void,
  ): void {
    if (row.state === 'HELD') say(`photo ${id} is HELD although it had to be refused`)
    const upload = state.uploads.find((candidate) => candidate.id === `${id}:original`)
    if (upload?.state !== 'rejected' || upload.code !== code)
      say(`photo ${id} is ${upload?.state} ${upload?.code} on the phone, not refused because of ${code}`)
    if (kept?.photos[id] !== (isDamaged ? 'damaged' : captured))
      say(`refused photo ${id} is not on the phone as it was`)
  }

  private async download(
    order: FindingOrder,
    expectations: ReadonlyMap<string, Expectation>,
    { base }: Store,
    account: Account,
  ): Promise<string[]> {
    const [photo] = order.photos
    const expected = expectations.get(order.id) ?? { kind: 'stored' as const }
    if (!photo || expected.kind !== 'stored' || expected.refusedPhotos?.[photo.id]) return []
    const answer = await fetch(`${base}/files/evidence/${photo.id}/original`, {
      headers: { Authorization: `Bearer ${await tokenOf(account)}` },
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return answer.status === 200 && sha256(bytes) === this.hashOf(photo)
      ? []
      : [`photo ${photo.id}: downloaded with status ${answer.status}, not what was captured`]
  }

  private hashOf(photo: FindingOrder['photos'][number]): string {
    return sha256(photoBytes(this.picture, photo))
  }
}
