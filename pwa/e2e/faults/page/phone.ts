import Dexie from 'dexie'
import { requestText } from '@/shared/graphql/client'
import { developInWorker } from '@/offline/darkroom'
import { LocalDatabase, type CommandContent } from '@/offline/db'
import { saveDraft } from '@/offline/drafts'
import { sha256Hex } from '@/offline/hash'
import { operationText } from '@/offline/operations'
import { commandContent, retryCommand } from '@/offline/outbox'
import { developAll, photoBytes, photosOf, storePhoto, type DevelopPhoto } from '@/offline/photos'
import { recordFinding } from '@/offline/recordFinding'
import { importRescue } from '@/offline/rescue/rescueImport'
import { rescuePackage } from '@/offline/rescue/rescuePackage'
import { sealOldRows } from '@/offline/sealOldRows'
import { drain, type SenderTools } from '@/offline/sender'
import { createUpload, sendChunk, type Fetch } from '@/offline/tus'
import { open, sealBytes } from '@/offline/vault'
import { senderState, startSending, stopSending } from '@/offline/wake'
import type {
  CaptureResult,
  FindingOrder,
  ItemState,
  KeptFinding,
  PagePhone,
  PhoneSetting,
  PhoneState,
  PhotoOrder,
  Wake,
} from '../orders'
import { photoBytes as orderedBytes } from '../photoBytes'
import { alter, brokenFetch, brokenHash } from './brokenSender'
import { Killer } from './killer'

/*
 * The offline code of the app, as it is shipped, in a page without its screens. Nothing of this is part of the app: the harness puts it
 * into an empty page of the same origin.
 */

const RealDate = Date
const realTimeout = AbortSignal.timeout.bind(AbortSignal)

/** The clock of a device that is wrong. */
function setClock(skew: number): void {
  globalThis.Date = class extends RealDate {
    constructor(...given: unknown[]) {
      if (given.length) super(...(given as [number]))
      else super(RealDate.now() + skew)
    }
    static override now = () => RealDate.now() + skew
  } as DateConstructor
}

const decode = (base64: string) => Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)

/** The store as version 1 of the app declared it. */
class FirstDatabase extends Dexie {
  constructor(readonly officerId: string) {
    super(`luoshi-${officerId}`)
    this.version(1).stores({
      keys: 'id',
      copies: 'key, savedAt',
      drafts: 'id, planId, updatedAt',
      commands: 'id, state, stream, ownerId, createdAt',
      photos: 'id, ownerId, state',
      bytes: 'key, photoId',
      uploads: 'id, state, photoId, ownerId, commandId, [ownerId+state]',
      receipts: 'ownerId',
      visits: 'id, planId',
      findings: 'id, planId',
      settings: 'key',
    })
  }
}

class Phone implements PagePhone {
  private readonly killer = new Killer()
  private database = undefined as unknown as LocalDatabase
  private setting = undefined as unknown as PhoneSetting
  private tools = undefined as unknown as SenderTools
  private develop: DevelopPhoto = developInWorker

  async open(setting: PhoneSetting, version?: 1): Promise<void> {
    this.setting = setting
    setClock(setting.clockSkew)
    this.database?.close()
    this.database =
      version === 1
        ? (new FirstDatabase(setting.officerId) as unknown as LocalDatabase)
        : new LocalDatabase(setting.officerId)
    this.killer.watch(this.database)
    const good: Fetch = async (address, init) => {
      this.killer.step()
      const answer = await fetch(address, init)
      this.killer.step()
      return answer
    }
    this.develop = brokenHash(setting.broken, developInWorker)
    this.tools = { fetch: brokenFetch(setting.broken, good), now: () => Date.now(), random: () => Math.random() }
    await this.database.open()
    if (version !== 1) await sealOldRows(this.database)
  }

  async capture(orders: FindingOrder[]): Promise<CaptureResult> {
    const result: CaptureResult = { accepted: [], refused: {} }
    for (const order of orders) {
      try {
        await this.captureOne(order)
        result.accepted.push(order.id)
      } catch (caught) {
        const { name, inner } = caught as { name: string; inner?: { name: string } }
        result.refused[order.id] = inner?.name ?? name
      }
    }
    return result
  }

  private async captureOne(order: FindingOrder): Promise<void> {
    const { database } = this
    if (await database.commands.where({ ownerId: order.id }).count()) return
    const at = new Date().toISOString()
    const fields = {
      planId: order.planId,
      visitId: null,
      kind: 'PROBLEM',
      category: 'PROGRESS_LAG',
      severity: 'SERIOUS',
      text: order.text,
      bottleneck: '',
      responsibleUnitId: order.unitId,
      dueWorkingDays: null,
      dueOn: null,
      position: null,
      noPositionReason: '没有信号',
      startedAt: at,
      focus: null,
    } as const
    await saveDraft(database, order.id, fields)
    const stored = new Set((await photosOf(database, order.id)).map((photo) => photo.id))
    for (const photo of order.photos) if (!stored.has(photo.id)) await this.take(order.id, photo, at)
    await developAll(database, this.develop)
    await this.alterStored(order)
    await recordFinding(database, order.id, fields, await photosOf(database, order.id), '故障演练')
  }

  private async take(ownerId: string, order: PhotoOrder, capturedAt: string): Promise<void> {
    await storePhoto(this.database, {
      id: order.id,
      ownerId,
      bytes: orderedBytes(decode(this.setting.picture), order).buffer,
      mediaType: 'image/jpeg',
      capturedAt,
      captureSource: 'IN_APP_CAMERA',
      position: null,
      stampLines: [capturedAt, '故障演练'],
    })
  }

  /** Only for the proof that an altered byte is found: store and manifest agree, and both are wrong. */
  private async alterStored(order: FindingOrder): Promise<void> {
    if (this.setting.broken !== 'alters a byte') return
    for (const { id } of order.photos) {
      const bytes = await photoBytes(this.database, id, 'original')
      if (!bytes) continue
      const sealed = await sealBytes(this.database, alter(bytes))
      await this.database.bytes.update(`${id}:original`, { bytes: sealed })
    }
  }

  async drain(wake: Wake): Promise<string> {
    return JSON.stringify(await drain(this.database, this.tools, wake))
  }

  async sendAll(): Promise<number> {
    const begin = performance.now()
    startSending(this.database, this.tools)
    while (senderState.value.status !== 'empty') {
      if (senderState.value.status === 'needsLogin') throw new Error('the session is over')
      await new Promise((done) => setTimeout(done, 50))
    }
    stopSending()
    return performance.now() - begin
  }

  async state(): Promise<PhoneState> {
    const { database } = this
    const item = (row: { id: string; ownerId: string; state: string; outcome?: object }): ItemState => {
      const { code, kind } = { code: undefined, kind: undefined, ...row.outcome } as Record<string, string | undefined>
      return { id: row.id, ownerId: row.ownerId, state: row.state, code, outcome: kind }
    }
    return {
      commands: (await database.commands.toArray()).map((row) => item(row)),
      uploads: (await database.uploads.toArray()).map((row) => ({
        ...item(row),
        photoId: row.photoId,
        variant: row.variant,
      })),
      receipts: (await database.receipts.toArray()).map(({ ownerId, expected, held, isVerified }) => ({
        ownerId,
        expected,
        held,
        isVerified,
      })),
      drafts: await database.drafts.toCollection().primaryKeys(),
      photos: await database.photos.toCollection().primaryKeys(),
    }
  }

  async kept(orders: FindingOrder[]): Promise<Record<string, KeptFinding>> {
    const kept: Record<string, KeptFinding> = {}
    for (const order of orders) {
      const [row] = await this.database.commands.where({ ownerId: order.id }).toArray()
      const content = row && (await open<CommandContent>(this.database, row.content))
      const photos: Record<string, string> = {}
      for (const { id } of order.photos) {
        const bytes = await photoBytes(this.database, id, 'original').catch(() => undefined)
        photos[id] = bytes ? await sha256Hex(bytes) : 'damaged'
      }
      kept[order.id] = { text: content?.text, photos }
    }
    return kept
  }

  dieAt(step: number): void {
    this.killer.dieAt(step)
  }

  hurry(divisor: number): void {
    AbortSignal.timeout = (milliseconds) => realTimeout(Math.ceil(milliseconds / divisor))
  }

  async burst(times: number): Promise<{ refused: string[] }> {
    const { database } = this
    const refused: string[] = []
    const atOnce = (send: () => Promise<unknown>) =>
      Promise.all(
        Array.from({ length: times }, () => send().catch((caught: unknown) => refused.push((caught as Error).message))),
      )
    for (const command of await database.commands.where({ state: 'waiting' }).toArray()) {
      const { input } = await commandContent(database, command)
      const complete = { ...input, sentAt: new Date().toISOString() }
      const { fetch: fetcher } = this.tools
      await atOnce(() => requestText(operationText(command.operation), { input: complete }, { fetcher }))
    }
    for (const upload of await database.uploads.where({ state: 'waiting' }).toArray()) {
      const address = new Set<string>()
      await atOnce(async () => {
        const answer = await createUpload(this.tools.fetch, upload)
        if (answer.kind !== 'created') throw new Error(JSON.stringify(answer))
        address.add(answer.uploadUrl)
      })
      if (address.size > 1) refused.push(`${address.size} uploads of one photo`)
      const bytes = await photoBytes(database, upload.photoId, upload.variant)
      for (const url of address) await atOnce(() => this.beginOf(url, bytes))
    }
    return { refused }
  }

  /** One writer at a time: the others are told that it is busy, or how far it is. */
  private async beginOf(address: string, bytes: ArrayBuffer | undefined): Promise<void> {
    const answer = await sendChunk(this.tools.fetch, address, 0, (bytes ?? new ArrayBuffer(0)).slice(0, 32_768))
    const isBusy = answer.kind === 'server' && answer.status === 423
    if (answer.kind !== 'offset' && answer.kind !== 'wrongOffset' && !isBusy) throw new Error(JSON.stringify(answer))
  }

  async rot(photoId: string): Promise<void> {
    const row = await this.database.bytes.get(`${photoId}:original`)
    if (!row) throw new Error(`no bytes of ${photoId}`)
    await this.database.bytes.put({ ...row, bytes: { iv: row.bytes.iv, data: alter(row.bytes.data) } })
  }

  async age(): Promise<void> {
    await this.database.commands.toCollection().modify((row) => {
      row.sentAt = new Date().toISOString()
      row.attempts = 1
      row.outcome = { kind: 'retryLater', at: row.createdAt, reason: 'server', details: { from: 'version 1' } } as never
    })
  }

  async retryRefused(): Promise<void> {
    for (const command of await this.database.commands.toArray()) await retryCommand(this.database, command.id)
  }

  async exportRescue(passphrase: string): Promise<string> {
    const parts: Uint8Array<ArrayBuffer>[] = []
    for await (const part of rescuePackage(this.database, { passphrase, iterations: 1_000 })) parts.push(part)
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    let text = ''
    for (let i = 0; i < bytes.length; i += 32_768) text += String.fromCodePoint(...bytes.subarray(i, i + 32_768))
    return btoa(text)
  }

  async importRescue(base64: string, passphrase: string): Promise<number> {
    const { added } = await importRescue(this.database, new Blob([decode(base64)]), passphrase)
    return added
  }

  async wipe(): Promise<void> {
    const { officerId } = this.setting
    this.database.close()
    await LocalDatabase.delete(`luoshi-${officerId}`)
    setClock(0)
  }

  close(): void {
    this.database.close()
  }
}

;(globalThis as { phone?: PagePhone }).phone = new Phone()
