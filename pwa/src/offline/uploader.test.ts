import { beforeEach, describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import { aPhoto, enqueueFinding, freshDatabase, now, sha256, someBytes, toolsFor } from '@/testing/field'
import type { LocalDatabase } from './db'
import { purgeConfirmed } from './receipts'
import { drain, type SenderTools } from './sender'
import { developPhoto, storePhoto, type NewPhoto } from './photos'
import { sealBytes } from './vault'

const plainPhoto: Omit<NewPhoto, 'bytes'> = {
  id: 'photo-9',
  ownerId: 'finding-9',
  mediaType: 'image/heic',
  capturedAt: '2026-11-20T06:00:00.000Z',
  captureSource: 'SYSTEM_CAMERA',
  position: null,
  stampLines: [],
}

describe('uploader', () => {
  let database: LocalDatabase
  let server: FakeServer
  let tools: SenderTools
  let clock: number
  const original = someBytes(2_000_000)

  beforeEach(async () => {
    database = freshDatabase()
    server = new FakeServer()
    server.officerId = database.officerId
    clock = now
    tools = toolsFor(server, () => clock)
    await aPhoto(database, 'finding-1', 'photo-1', original)
    await enqueueFinding(database, 'finding-1')
  })

  const upload = async () => (await database.uploads.get('photo-1:original'))!
  /** The request with this number of its kind goes wrong, once. */
  function breakRequest(name: string, number: number, fault: ReturnType<FakeServer['fault']>) {
    let seen = 0
    server.fault = (request) => (request === name && ++seen === number ? fault : undefined)
  }

  it('goes on at the offset of the server after the connection was cut', async () => {
    breakRequest('PATCH', 3, 'offline')
    await drain(database, tools, 'start')
    const cut = (await upload()).offset
    expect(cut).toBeGreaterThan(0)
    await drain(database, tools, 'online')
    expect((await upload()).state).toBe('delivered')
    expect(server.bytesReceived).toBe(2_000_000 + (await database.uploads.get('photo-1:stamped'))!.size)
    expect(sha256(server.held.get('photo-1:original')!)).toBe(sha256(original))
  })

  it('sends the first bytes with the creation, a small photo in one request', async () => {
    server.takesFirstBytes = true
    await drain(database, tools, 'start')
    expect((await upload()).state).toBe('delivered')
    expect(server.requests.filter((name) => name === 'POST /files')).toHaveLength(2)
    expect(server.requests).not.toContain('HEAD')
    expect(server.bytesReceived).toBe(2_000_000 + (await database.uploads.get('photo-1:stamped'))!.size)
    expect(sha256(server.held.get('photo-1:original')!)).toBe(sha256(original))
  })

  it('does not send the first bytes again when the answer of the creation was lost', async () => {
    server.takesFirstBytes = true
    breakRequest('POST /files', 2, 'lost')
    await drain(database, tools, 'start')
    await drain(database, tools, 'online')
    expect((await upload()).state).toBe('delivered')
    expect(server.bytesReceived).toBe(2_000_000 + (await database.uploads.get('photo-1:stamped'))!.size)
  })

  it('sends the first bytes again that arrived damaged with the creation', async () => {
    server.takesFirstBytes = true
    breakRequest('POST /files', 2, { status: 460 })
    await drain(database, tools, 'start')
    expect(sha256(server.held.get('photo-1:original')!)).toBe(sha256(original))
  })

  it('goes on at once after a cut, and rests when nothing passes any more', async () => {
    breakRequest('PATCH', 3, 'offline')
    expect(await drain(database, tools, 'start')).toEqual({ status: 'empty' })
    expect((await upload()).state).toBe('delivered')

    await aPhoto(database, 'finding-2', 'photo-2', original)
    await enqueueFinding(database, 'finding-2')
    server.fault = (request) => (request === 'PATCH' || request === 'HEAD' ? 'offline' : undefined)
    expect((await drain(database, tools, 'start')).status).toBe('offline')
  })

  it('does not resend a chunk whose answer was lost', async () => {
    breakRequest('PATCH', 2, 'lost')
    await drain(database, tools, 'start')
    await drain(database, tools, 'online')
    expect(server.bytesReceived).toBe(2_000_000 + (await database.uploads.get('photo-1:stamped'))!.size)
  })

  it('creates one upload although the answer of the creation was lost', async () => {
    breakRequest('POST /files', 1, 'lost')
    await drain(database, tools, 'start')
    await drain(database, tools, 'online')
    expect(server.uploads.size).toBe(2)
    expect((await upload()).state).toBe('delivered')
  })

  it('sends a chunk again that arrived damaged', async () => {
    breakRequest('PATCH', 1, { status: 460 })
    await drain(database, tools, 'start')
    expect((await upload()).state).toBe('delivered')
  })

  it('asks for the offset again when the server stands elsewhere', async () => {
    breakRequest('PATCH', 2, { status: 409 })
    await drain(database, tools, 'start')
    expect((await upload()).state).toBe('delivered')
  })

  it('begins again when the upload expired at the server', async () => {
    breakRequest('PATCH', 2, 'offline')
    await drain(database, tools, 'start')
    server.uploads.clear()
    await drain(database, tools, 'online')
    expect((await upload()).state).toBe('delivered')
  })

  it('restarts at byte 0 when the whole does not match at the server', async () => {
    breakRequest('PATCH', 2, { status: 422, body: '{"code":"EVIDENCE_HASH_MISMATCH"}' })
    await drain(database, tools, 'start')
    expect((await upload()).state).toBe('delivered')
    expect(sha256(server.held.get('photo-1:original')!)).toBe(sha256(original))
  })

  it('does not send bytes that changed on the phone, and says so', async () => {
    const damaged = new Uint8Array(original.slice(0))
    damaged[1000] = (damaged[1000]! + 1) % 256
    await database.bytes.update('photo-1:original', { bytes: await sealBytes(database, damaged.buffer) })
    await drain(database, tools, 'start')
    expect(await upload()).toMatchObject({ state: 'rejected', outcome: { code: 'LOCAL_BYTES_DAMAGED' } })
    expect(server.held.has('photo-1:stamped')).toBe(true)
  })

  it.each([
    [413, { state: 'rejected', outcome: { kind: 'rejected', code: 'TOO_LARGE' } }],
    [503, { state: 'waiting', outcome: { kind: 'retryLater', reason: 'server', status: 503 } }],
    [423, { state: 'waiting', outcome: { kind: 'retryLater', reason: 'server', waitSeconds: 3 } }],
    [507, { state: 'waiting', outcome: { kind: 'retryLater', reason: 'server', status: 507 } }],
    [415, { state: 'waiting', outcome: { kind: 'retryLater', reason: 'server', status: 415 } }],
    [429, { state: 'waiting', outcome: { kind: 'retryLater', reason: 'server', status: 429 } }],
    [499, { state: 'waiting', outcome: { kind: 'needsLogin' } }],
    [401, { state: 'waiting', outcome: { kind: 'needsLogin' } }],
    [404, { state: 'rejected', outcome: { kind: 'rejected', code: 'EVIDENCE_NOT_FOUND' } }],
  ])('does the right thing at answer %i', async (status, expected) => {
    // The small copy goes first.
    breakRequest('POST /files', 2, { status })
    await drain(database, tools, 'start')
    expect(await upload()).toMatchObject(expected)
  })

  it('keeps a photo that the server will not have, with its reason', async () => {
    breakRequest('PATCH', 2, { status: 415, body: '{"code":"EVIDENCE_TYPE_REFUSED"}' })
    await drain(database, tools, 'start')
    expect(await upload()).toMatchObject({ state: 'rejected', outcome: { code: 'EVIDENCE_TYPE_REFUSED' } })
  })

  it('sends only the original of a picture that this browser could not draw', async () => {
    const other = freshDatabase()
    server.officerId = other.officerId
    await storePhoto(other, { ...plainPhoto, bytes: someBytes(1000) }, now)
    await developPhoto(other, 'photo-9', async (bytes) => ({
      sha256: sha256(bytes),
      stamped: new ArrayBuffer(0),
      stampedSha256: '',
      thumbnail: new ArrayBuffer(0),
    }))
    await enqueueFinding(other, 'finding-9')
    await drain(other, toolsFor(server), 'start')
    expect(await other.uploads.toCollection().primaryKeys()).toEqual(['photo-9:original'])
    expect(server.held.has('photo-9:original')).toBe(true)
  })

  it('does not take the page of a captive portal for a received chunk', async () => {
    breakRequest('PATCH', 2, 'captivePortal')
    await drain(database, tools, 'start')
    expect(await upload()).toMatchObject({ state: 'waiting', outcome: { kind: 'retryLater', reason: 'offline' } })
    await drain(database, tools, 'online')
    expect(sha256(server.held.get('photo-1:original')!)).toBe(sha256(original))
  })

  it('sends a photo again that the server turns out not to hold', async () => {
    breakRequest('FindingReceipt', 1, 'offline')
    await drain(database, tools, 'start')
    server.held.clear()
    server.uploads.clear()
    await drain(database, tools, 'online')
    clock += 60_000
    await drain(database, tools, 'timer')
    clock += 60_000
    await drain(database, tools, 'timer')
    expect(await database.receipts.get('finding-1')).toMatchObject({ held: 1, isVerified: true })
  })

  it('deletes local bytes only a week after the verified receipt', async () => {
    await drain(database, tools, 'start')
    const day = 24 * 3_600_000
    expect(await purgeConfirmed(database, now + 6 * day)).toBe(0)
    expect(await purgeConfirmed(database, now + 8 * day)).toBe(1)
    expect(await database.bytes.toCollection().primaryKeys()).toEqual(['photo-1:thumbnail'])
  })

  it('never deletes bytes without a verified receipt', async () => {
    server.fault = (name) => (name === 'FindingReceipt' ? 'offline' : undefined)
    await drain(database, tools, 'start')
    expect(await purgeConfirmed(database, now + 1e12)).toBe(0)
  })
})
