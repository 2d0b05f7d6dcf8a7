import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { FakeServer, type Fault } from '@/testing/fakeServer'
import {
  aPhoto,
  enqueueCheckIn,
  enqueueFinding,
  freshDatabase,
  now,
  sha256,
  someBytes,
  toolsFor,
} from '@/testing/field'
import type { LocalDatabase } from './db'
import { outboxCounts, retryCommand } from './outbox'
import { drain, type SenderTools } from './sender'
import { uploadsAtOnce } from './uploader'

vi.mock('./uploader', { spy: true })

describe('sender', () => {
  let database: LocalDatabase
  let server: FakeServer
  let tools: SenderTools
  let clock: number

  beforeEach(() => {
    database = freshDatabase()
    server = new FakeServer()
    server.officerId = database.officerId
    clock = now
    tools = toolsFor(server, () => clock)
  })

  const failing = (name: string, ...faults: (Fault | undefined)[]) => {
    server.fault = (request) => (request === name ? faults.shift() : undefined)
  }
  const stateOf = async (id: string) => (await database.commands.get(id))!

  it('sends a finding with its photos and keeps the receipt of the server', async () => {
    await aPhoto(database, 'finding-1', 'photo-1')
    await enqueueFinding(database, 'finding-1')
    expect(await drain(database, tools, 'start')).toEqual({ status: 'empty' })
    expect(server.findings.has('finding-1')).toBe(true)
    expect(sha256(server.held.get('photo-1:original')!)).toBe(sha256(someBytes(700_000)))
    expect(await database.receipts.get('finding-1')).toMatchObject({ expected: 1, held: 1, isVerified: true })
  })

  it('sends texts before photos', async () => {
    await aPhoto(database, 'finding-1', 'photo-1')
    await enqueueFinding(database, 'finding-1')
    await enqueueFinding(database, 'finding-2', { at: now + 1 })
    clock = now + 2
    await drain(database, tools, 'start')
    const lastText = server.requests.lastIndexOf('RecordFinding')
    expect(server.requests.indexOf('POST /files')).toBeGreaterThan(lastText)
  })

  /** How many requests of this kind were under way at the same time. */
  function countAtOnce(name: string) {
    let underWay = 0
    const seen = { most: 0 }
    const { fetch } = tools
    tools.fetch = async (address, init) => {
      const isMeant = name === 'texts' ? String(init?.body).includes('mutation') : String(address).startsWith('/files')
      if (isMeant) seen.most = Math.max(seen.most, ++underWay)
      const answer = await fetch(address, init)
      await new Promise((done) => setTimeout(done, 25))
      if (isMeant) underWay--
      return answer
    }
    return seen
  }

  it('sends texts of several plans at once, but those of a plan one after the other', async () => {
    for (const n of [0, 1, 2, 3]) await enqueueFinding(database, `f-${n}`, { at: now + n, stream: `plan-${n % 2}` })
    clock = now + 100
    const texts = countAtOnce('texts')
    await drain(database, tools, 'start')
    expect(texts.most).toBe(2)
    const order = [...server.findings.keys()]
    expect(order.filter((id) => id === 'f-0' || id === 'f-2')).toEqual(['f-0', 'f-2'])
    expect(order.filter((id) => id === 'f-1' || id === 'f-3')).toEqual(['f-1', 'f-3'])
  })

  it('sends several photos at once', async () => {
    for (let n = 0; n < 5; n++) await aPhoto(database, 'finding-1', `photo-${n}`, someBytes(3_000))
    await enqueueFinding(database, 'finding-1')
    const photos = countAtOnce('photos')
    expect(await drain(database, tools, 'start')).toEqual({ status: 'empty' })
    expect(photos.most).toBeGreaterThan(1)
    expect(photos.most).toBeLessThanOrEqual(5)
    expect(server.held.size).toBe(10)
  })

  it('lets originals fill the line while small copies wait for their answers', async () => {
    for (let n = 0; n < 6; n++) await aPhoto(database, 'finding-1', `photo-${n}`, someBytes(3_000))
    await enqueueFinding(database, 'finding-1')
    const begun: string[] = []
    let fill!: () => void
    const lineIsFull = new Promise<void>((resolve) => (fill = resolve))
    const { fetch } = tools
    tools.fetch = async (address, init) => {
      const metadata = new Headers(init?.headers).get('Upload-Metadata')
      if (metadata) {
        begun.push(atob(metadata.split('variant ')[1] ?? ''))
        if (begun.length === 5) fill()
        await lineIsFull
      }
      return fetch(address, init)
    }
    await drain(database, tools, 'start')
    expect(begun.slice(0, 5).toSorted()).toEqual(['original', 'original', 'stamped', 'stamped', 'stamped'])
  })

  it('rests while nothing but a refused finding and its photos is left', async () => {
    failing('RecordFinding', { refuse: 'MATTER_CLOSED' })
    await aPhoto(database, 'finding-1', 'photo-1')
    await enqueueFinding(database, 'finding-1')
    expect(await drain(database, tools, 'start')).toEqual({ status: 'empty' })
  })

  it('lets a text that comes during a photo go first', async () => {
    await aPhoto(database, 'finding-1', 'photo-1', someBytes(3_000_000))
    await enqueueFinding(database, 'finding-1')
    let isAdded = false
    const sending: SenderTools = {
      ...tools,
      fetch: async (address, init) => {
        const answer = await server.fetch(address, init)
        if (init?.method === 'PATCH' && !isAdded) {
          isAdded = true
          await enqueueFinding(database, 'finding-2')
        }
        return answer
      },
    }
    await drain(database, sending, 'start')
    expect(server.requests.lastIndexOf('RecordFinding')).toBeLessThan(server.requests.lastIndexOf('PATCH'))
  })

  it('waits longer after each failure and without a cap', async () => {
    server.fault = () => ({ status: 503 })
    const id = await enqueueCheckIn(database)
    // The identity check fails first, so let that pass.
    server.fault = (name) => (name === 'CheckIn' ? { status: 503 } : undefined)
    const waits: number[] = []
    for (let i = 0; i < 14; i++) {
      await drain(database, tools, 'timer')
      const { nextAt } = await stateOf(id)
      waits.push(nextAt - clock)
      clock = nextAt
    }
    expect(waits.slice(0, 4)).toEqual([750, 1500, 3000, 6000])
    expect(waits.at(-1)).toBe(750 * 2 ** 13)
  })

  it('waits as long as the server asks', async () => {
    failing('CheckIn', { status: 429, headers: { 'Retry-After': '120' } })
    const id = await enqueueCheckIn(database)
    await drain(database, tools, 'start')
    expect((await stateOf(id)).nextAt).toBe(now + 120_000)
  })

  it('does not execute a command twice when the answer was lost', async () => {
    failing('RecordFinding', 'lost')
    await enqueueFinding(database, 'finding-1')
    expect((await drain(database, tools, 'start')).status).toBe('offline')
    clock += 60_000
    expect(await drain(database, tools, 'timer')).toEqual({ status: 'empty' })
    expect(server.executed).toBe(1)
    expect(server.requests.filter((name) => name === 'RecordFinding')).toHaveLength(2)
  })

  it('takes the page of a captive portal for no network', async () => {
    server.fault = () => 'captivePortal'
    const id = await enqueueCheckIn(database)
    expect((await drain(database, tools, 'start')).status).toBe('offline')
    server.fault = (name) => (name === 'CheckIn' ? 'captivePortal' : undefined)
    expect((await drain(database, tools, 'online')).status).toBe('offline')
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', outcome: { kind: 'retryLater', reason: 'offline' } })
  })

  it.each([401, 499])('pauses the whole outbox at an expired session (%i) and loses nothing', async (status) => {
    failing('CheckIn', { status })
    const first = await enqueueCheckIn(database)
    const second = await enqueueFinding(database, 'finding-1', { at: now + 1 })
    clock += 10
    expect(await drain(database, tools, 'start')).toEqual({ status: 'needsLogin' })
    expect(await stateOf(first)).toMatchObject({ state: 'waiting', outcome: { kind: 'needsLogin' } })
    expect(await stateOf(second)).toMatchObject({ state: 'waiting', attempts: 0 })
    expect(await drain(database, tools, 'visible')).toEqual({ status: 'empty' })
    expect(server.executed).toBe(2)
  })

  it('keeps everything while the account is disabled', async () => {
    failing('CheckIn', { refuse: 'OFFICER_DISABLED' })
    const id = await enqueueCheckIn(database)
    expect(await drain(database, tools, 'start')).toEqual({ status: 'needsLogin' })
    expect((await stateOf(id)).state).toBe('waiting')
  })

  it('keeps a rejected command with its reason and goes on with the others', async () => {
    failing('RecordFinding', { refuse: 'INVALID_INPUT' })
    const poison = await enqueueFinding(database, 'finding-1')
    const other = await enqueueFinding(database, 'finding-2', { at: now + 1 })
    clock += 10
    await drain(database, tools, 'start')
    expect(await stateOf(poison)).toMatchObject({ state: 'rejected', outcome: { code: 'INVALID_INPUT' } })
    expect((await stateOf(other)).state).toBe('sent')
    expect(await outboxCounts(database)).toEqual({ waiting: 0, photosWaiting: 0, attention: 1 })
  })

  it('calls it a conflict when the matter was closed meanwhile, and can try again', async () => {
    failing('RecordFinding', { refuse: 'MATTER_CLOSED' })
    const id = await enqueueFinding(database, 'finding-1')
    await drain(database, tools, 'start')
    expect((await stateOf(id)).state).toBe('conflict')
    await retryCommand(database, id, clock)
    await drain(database, tools, 'manual')
    expect((await stateOf(id)).state).toBe('sent')
  })

  it('keeps the order of a plan while its first command waits', async () => {
    failing('CheckIn', { status: 503 })
    await enqueueCheckIn(database)
    const later = await enqueueFinding(database, 'finding-1', { at: now + 1 })
    const elsewhere = await enqueueFinding(database, 'finding-9', { at: now + 2, stream: 'plan-9' })
    clock += 10
    await drain(database, tools, 'start')
    expect((await stateOf(later)).attempts).toBe(0)
    expect((await stateOf(later)).state).toBe('waiting')
    expect((await stateOf(elsewhere)).state).toBe('sent')
  })

  it('lets the others overtake an item that the server fails on again and again', async () => {
    server.fault = (name, body) => (name === 'RecordFinding' && body.includes('毒') ? { status: 500 } : undefined)
    const poison = await enqueueFinding(database, 'finding-1', { text: '毒' })
    const behind = await enqueueFinding(database, 'finding-2', { at: now + 1 })
    for (let i = 0; i < 4; i++) {
      clock += 60_000
      await drain(database, tools, 'timer')
    }
    expect((await stateOf(behind)).state).toBe('sent')
    expect((await stateOf(poison)).state).toBe('waiting')
  })

  it('does not send a finding before the arrival that it depends on', async () => {
    failing('CheckIn', { refuse: 'NOT_GROUP_MEMBER' })
    const arrival = await enqueueCheckIn(database, 'visit-1')
    const finding = await enqueueFinding(database, 'finding-1', {
      visitId: 'visit-1',
      dependsOn: [arrival],
      at: now + 1,
    })
    clock += 10
    await drain(database, tools, 'start')
    expect(server.requests).not.toContain('RecordFinding')
    await retryCommand(database, arrival, clock)
    await drain(database, tools, 'manual')
    expect((await stateOf(finding)).state).toBe('sent')
  })

  it('sends nothing under the name of another officer', async () => {
    server.officerId = 'somebody-else'
    await enqueueCheckIn(database)
    expect(await drain(database, tools, 'start')).toEqual({ status: 'otherOfficer' })
    expect(server.executed).toBe(0)
  })

  it('sends each command once when two tabs drain at the same time', async () => {
    await aPhoto(database, 'finding-1', 'photo-1')
    const arrival = await enqueueCheckIn(database)
    await enqueueFinding(database, 'finding-1', { dependsOn: [arrival], visitId: 'visit-1' })
    const otherTab = freshDatabase(database.officerId)
    await Promise.all([
      drain(database, tools, 'start'),
      drain(otherTab, tools, 'online'),
      drain(database, tools, 'visible'),
    ])
    expect(server.requests.filter((name) => name === 'RecordFinding')).toHaveLength(1)
    expect(server.bytesReceived).toBe(700_000 + (await database.uploads.get('photo-1:stamped'))!.size)
  })

  it('holds originals back while they wait for Wi-Fi, but neither the text nor the small copy', async () => {
    await aPhoto(database, 'finding-1', 'photo-1')
    const id = await enqueueFinding(database, 'finding-1')
    const resting = await drain(database, { ...tools, mayUploadOriginals: () => false }, 'start')
    expect(resting).toEqual({ status: 'waiting', nextAt: clock + 30_000 })
    expect((await stateOf(id)).state).toBe('sent')
    expect([...server.held.keys()]).toEqual(['photo-1:stamped'])
    await drain(database, { ...tools, mayUploadOriginals: () => true }, 'online')
    expect(await database.receipts.get('finding-1')).toMatchObject({ isVerified: true })
  })

  it('sends the small copies of all findings before the first original where the line takes one at a time', async () => {
    vi.mocked(uploadsAtOnce).mockReturnValue(1)
    onTestFinished(() => void vi.mocked(uploadsAtOnce).mockReset())
    for (const n of [1, 2]) {
      await aPhoto(database, `finding-${n}`, `photo-${n}`, someBytes(5000, n))
      await enqueueFinding(database, `finding-${n}`)
    }
    await drain(database, tools, 'start')
    expect([...server.held.keys()].map((key) => key.split(':')[1])).toEqual([
      'stamped',
      'stamped',
      'original',
      'original',
    ])
  })

  it('F18: poison items, however many, never keep the others from being sent', async () => {
    for (let n = 1; n <= 5; n++) {
      await aPhoto(database, `poison-${n}`, `bad-${n}`, someBytes(3000, n))
      await enqueueFinding(database, `poison-${n}`, { at: now + n, text: '毒', stream: `plan-${n}` })
    }
    await aPhoto(database, 'finding-1', 'photo-1', someBytes(3000, 9))
    await enqueueFinding(database, 'finding-1', { at: now + 9, stream: 'plan-9' })
    clock = now + 100
    let uploads = 0
    server.fault = (name, body) => {
      if (name === 'RecordFinding' && body.includes('毒'))
        return ++uploads % 2 ? { status: 500 } : { refuse: 'INVALID_INPUT' }
      return undefined
    }
    for (let pass = 0; pass < 4; pass++) {
      await drain(database, tools, 'timer')
      clock += 60_000
    }
    expect(await database.receipts.get('finding-1')).toMatchObject({ isVerified: true })
  })

  it('F18: photos that the server fails on, however many, never keep the others from being sent', async () => {
    for (let n = 1; n <= 5; n++) {
      await aPhoto(database, `finding-${n}`, `bad-${n}`, someBytes(3000, n))
      await enqueueFinding(database, `finding-${n}`, { at: now + n })
    }
    await aPhoto(database, 'finding-9', 'photo-9', someBytes(3000, 9))
    await enqueueFinding(database, 'finding-9', { at: now + 9 })
    const failingOnSome: SenderTools = {
      ...tools,
      fetch: async (address, init) =>
        init?.method === 'POST' &&
        atob(new Headers(init.headers).get('Upload-Metadata')?.split(' ')[1]?.split(',')[0] ?? '').startsWith('bad')
          ? new Response(null, { status: 503 })
          : server.fetch(address, init),
    }
    for (let pass = 0; pass < 6; pass++) {
      clock += 1000
      await drain(database, failingOnSome, 'timer')
    }
    expect(await database.receipts.get('finding-9')).toMatchObject({ isVerified: true })
    expect(await database.uploads.where({ state: 'waiting' }).count()).toBe(10)
  })

  it.each<[string, Fault, object]>([
    ['no network', 'offline', { kind: 'retryLater', reason: 'offline' }],
    ['a captive portal', 'captivePortal', { kind: 'retryLater', reason: 'offline', portal: true }],
    ['401', { status: 401 }, { kind: 'needsLogin' }],
    ['499', { status: 499 }, { kind: 'needsLogin' }],
    ['403 of a proxy', { status: 403, body: '<html>' }, { kind: 'retryLater', reason: 'server', status: 403 }],
    ['413', { status: 413, body: '<html>' }, { kind: 'rejected', code: 'TOO_LARGE' }],
    ['429', { status: 429, headers: { 'Retry-After': '120' } }, { kind: 'retryLater', status: 429, waitSeconds: 120 }],
    ['502', { status: 502, body: '<html>' }, { kind: 'retryLater', reason: 'server', status: 502 }],
    ['a closed matter', { refuse: 'MATTER_CLOSED' }, { kind: 'conflict', code: 'MATTER_CLOSED' }],
    ['a refusal', { refuse: 'INVALID_INPUT' }, { kind: 'rejected', code: 'INVALID_INPUT' }],
  ])('F5: writes down why the text waits: %s', async (_what, fault, outcome) => {
    failing('CheckIn', fault)
    const id = await enqueueCheckIn(database)
    await drain(database, tools, 'start')
    expect((await stateOf(id)).outcome).toMatchObject(outcome)
    expect(await database.commands.count()).toBe(1)
  })

  it('makes everything due at once when the network comes back', async () => {
    failing('CheckIn', 'offline')
    const id = await enqueueCheckIn(database)
    await drain(database, tools, 'start')
    expect((await stateOf(id)).nextAt).toBeGreaterThan(clock)
    expect(await drain(database, tools, 'online')).toEqual({ status: 'empty' })
  })
})
