import { beforeEach, describe, expect, it, vi } from 'vitest'
import Dexie from 'dexie'
import { FakeServer } from '@/testing/fakeServer'
import { aPhoto, enqueueCheckIn, enqueueFinding, freshDatabase, now, someFields, toolsFor } from '@/testing/field'
import { DeviceDatabase, LocalDatabase, lastOfficerKey } from './db'
import { saveDraft } from './drafts'
import { commandContent, outboxCounts } from './outbox'
import { photoBytes } from './photos'
import { purgeSent, receiptFacts, sentKeepDays } from './receipts'
import { deviceKeys, leaveDevice, obeyRemoteSignOut } from './remoteSignOut'
import { deviceName, registerDevice } from './deviceRegistration'
import { sealOldRows } from './sealOldRows'
import { drain } from './sender'
import { answersOf, saveAnswer, sendAnswers } from './checklists'
import { saveSignatureDraft, takeSignature } from './signatures'
import { checkIn } from './visits'
import { saveCopy } from './copies'
import { keepIntentions } from './intentions'

/** Everything that a thief reads in the store, as far as it is text. */
async function readable(database: LocalDatabase): Promise<string> {
  const words: string[] = []
  const walk = (value: unknown): void => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      words.push(new TextDecoder().decode(value as ArrayBuffer))
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
    else words.push(String(value))
  }
  for (const table of database.tables) if (table.name !== 'keys') walk(await table.toArray())
  return words.join('\n')
}

describe('the store of one officer (S28)', () => {
  it('holds no word of drafts, commands, photos, copies, visits and receipts in clear', async () => {
    const database = freshDatabase()
    const server = new FakeServer()
    server.officerId = database.officerId
    await saveDraft(database, 'draft-1', someFields({ text: '草稿里的秘密' }))
    await saveCopy(database, 'plan:1', { title: '副本里的秘密' })
    const visit = {
      id: 'visit-1',
      planId: 'plan-1',
      checkedInAt: '2026-11-20T06:00:00.000Z',
      position: null,
      distanceMeters: null,
      outsideReason: '现场的秘密',
      finishedAt: null,
    }
    await checkIn(database, visit, '事项的秘密', '到场的秘密')
    await saveAnswer(database, {
      planId: 'plan-1',
      visitId: 'visit-1',
      itemId: 'a',
      reply: 'NO',
      comment: '检查项的秘密',
      findingId: null,
      isLinked: false,
      answeredAt: '2026-11-20T06:00:00.000Z',
    })
    const signed = { person: '签字人的秘密', post: '', agrees: true, opinion: '', drawing: 'M1 1L2 2' }
    const fields = { ...signed, planId: 'plan-1', visitId: 'visit-1' }
    await keepIntentions(database, [
      {
        proposalId: 'proposal-1',
        commandId: 'command-1',
        decision: 'APPROVE',
        instruction: '批示里的秘密',
        handwriting: '',
        expectedVersion: 0,
        rung: 'SPECIAL_REPORT_CRITICISM',
        unitName: '秘密的局',
        matterTitle: '事项的秘密',
        intendedAt: now,
      },
    ])
    await saveSignatureDraft(database, 'signature-1', fields)
    const words = { statement: '签字内容的秘密', findingIds: [] }
    await takeSignature(database, 'signature-2', fields, words, '事项的秘密')
    await sendAnswers(database, 'visit-1', await answersOf(database, 'plan-1'), '事项的秘密', '清单的秘密')
    await aPhoto(database, 'finding-1', 'photo-1', new TextEncoder().encode('照片里的秘密').buffer)
    await enqueueFinding(database, 'finding-1', { text: '问题里的秘密' })
    server.fault = (name) =>
      name === 'CheckIn' ? { refuse: 'NOT_GROUP_MEMBER', details: { why: '拒绝里的秘密' } } : undefined
    await drain(database, toolsFor(server), 'start')
    expect(await database.receipts.count()).toBe(1)
    const text = await readable(database)
    expect(text).not.toContain('秘密')
    expect(text).not.toContain('市医院')
    expect(text).not.toContain('回执1')
    const { key } = (await database.keys.get('vault'))!
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  it('F8: an upgrade from version 1 with a full outbox keeps everything and seals what lay in clear', async () => {
    const { officerId } = freshDatabase()
    const old = new Dexie(`luoshi-${officerId}`)
    old.version(1).stores({
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
    // What version 1 wrote is what the same calls write, but for the receipts and the refusals.
    const writer = old as LocalDatabase
    await aPhoto(writer, 'finding-1', 'photo-1')
    const command = await enqueueFinding(writer, 'finding-1')
    await enqueueCheckIn(writer)
    await saveDraft(writer, 'draft-1', someFields({ text: '草稿' }))
    const clear = {
      ownerId: 'finding-0',
      number: '回执〔2026〕7号',
      expected: 1,
      held: 1,
      isVerified: true,
      checkedAt: now,
    }
    await old.table('receipts').add({ ...clear, completedAt: '2026-11-20T06:21:00Z' })
    await old
      .table('commands')
      .update(command, { outcome: { kind: 'conflict', at: now, code: 'X', details: { who: '某人' } } })
    const before = await outboxCounts(writer)
    const photo = await photoBytes(writer, 'photo-1', 'original')
    old.close()

    const database = new LocalDatabase(officerId)
    expect(await outboxCounts(database)).toEqual(before)
    for (let again = 0; again < 2; again++) await sealOldRows(database)
    expect(await photoBytes(database, 'photo-1', 'original')).toEqual(photo)
    expect((await commandContent(database, (await database.commands.get(command))!)).text).toBe('拆迁滞后 12 户')
    expect(await database.drafts.count()).toBe(1)
    const receipt = (await database.receipts.get('finding-0'))!
    expect(await receiptFacts(database, receipt)).toEqual({
      number: '回执〔2026〕7号',
      completedAt: '2026-11-20T06:21:00Z',
    })
    expect(await readable(database)).not.toMatch(/回执〔2026〕7号|某人/)
  })

  it('keeps a sent item with its receipt for its days, and not longer', async () => {
    const database = freshDatabase()
    const server = new FakeServer()
    server.officerId = database.officerId
    await aPhoto(database, 'finding-1', 'photo-1')
    const id = await enqueueFinding(database, 'finding-1')
    await drain(database, toolsFor(server), 'start')
    const days = 24 * 3_600_000
    expect(await purgeSent(database, now + sentKeepDays * days - 1)).toBe(0)
    await database.uploads.update('photo-1:original', { state: 'waiting' })
    expect(await purgeSent(database, now + sentKeepDays * days)).toBe(0)
    await database.uploads.update('photo-1:original', { state: 'delivered' })
    expect(await purgeSent(database, now + sentKeepDays * days)).toBe(1)
    expect(await database.commands.get(id)).toBeUndefined()
    expect(await database.photos.count()).toBe(0)
  })
})

describe('a device that was signed out from elsewhere', () => {
  let device: DeviceDatabase
  beforeEach(async () => {
    device = new DeviceDatabase()
    await device.settings.clear()
  })

  const registering: typeof fetch = async () => Response.json({ data: { registerDevice: { id: 'device-1' } } })
  const saying = (word: string) =>
    vi.fn<typeof fetch>(async (_input, init) =>
      init?.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ luoshiDevice: word }),
    )

  async function keptBy(officerId: string) {
    const database = new LocalDatabase(officerId)
    await enqueueCheckIn(database)
    await registerDevice(device, officerId, '安卓手机', registering)
    database.close()
  }

  it('clears what it keeps at its next contact, reports it, and leaves the data of the other officer', async () => {
    await keptBy('r-1')
    await keptBy('r-2')
    await device.settings.put({ key: lastOfficerKey, value: 'r-1' })
    const { key } = (await deviceKeys(device)).get('r-1')!
    const server = vi.fn<typeof fetch>(async (_input, init) =>
      init?.method === 'DELETE'
        ? new Response(null, { status: 204 })
        : Response.json({
            luoshiDevice: new Headers(init?.headers).get('Luoshi-Device') === key ? 'SIGNED_OUT' : 'KNOWN',
          }),
    )
    expect(await obeyRemoteSignOut(device, server)).toEqual(['r-1'])
    expect(await Dexie.exists('luoshi-r-1')).toBe(false)
    expect(await Dexie.exists('luoshi-r-2')).toBe(true)
    expect(await device.settings.get(lastOfficerKey)).toBeUndefined()
    expect(server.mock.calls.filter(([, init]) => init?.method === 'DELETE')).toHaveLength(1)
    expect(await obeyRemoteSignOut(device, server)).toEqual([])
  })

  it.each([
    ['the page of a captive portal', async () => new Response('<html>请先认证</html>', { status: 200 })],
    ['no network', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['an ill server', async () => Response.json({ luoshiDevice: 'SIGNED_OUT' }, { status: 503 })],
    ['an unknown key', async () => Response.json({ luoshiDevice: 'UNKNOWN' })],
  ])('clears nothing for %s', async (_what, answer) => {
    await keptBy('r-3')
    expect(await obeyRemoteSignOut(device, answer as typeof fetch)).toEqual([])
    expect(await Dexie.exists('luoshi-r-3')).toBe(true)
  })

  it('keeps its key when the answer to the registration was lost', async () => {
    await registerDevice(device, 'r-4', '安卓手机', async () => Promise.reject(new TypeError('Failed to fetch')))
    const { key } = (await deviceKeys(device)).get('r-4')!
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    await registerDevice(device, 'r-4', '安卓手机', registering)
    expect((await deviceKeys(device)).get('r-4')).toEqual({ key, id: 'device-1' })
  })

  it('tells the server when its owner logs out, and forgets him', async () => {
    await keptBy('r-5')
    const server = saying('KNOWN')
    await leaveDevice(device, 'r-5', server)
    expect(server).toHaveBeenCalledWith('/auth/device', expect.objectContaining({ method: 'DELETE' }))
    expect(await Dexie.exists('luoshi-r-5')).toBe(false)
  })

  it('has a name that its owner knows', () => {
    expect(
      deviceName('Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 Chrome/128 Mobile Safari/537.36'),
    ).toBe('安卓手机 · Chrome')
    expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1')).toBe(
      'iPhone · Safari',
    )
  })
})
