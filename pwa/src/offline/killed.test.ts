import type { DBCore } from 'dexie'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import {
  aPhoto,
  enqueueCheckIn,
  enqueueFinding,
  freshDatabase,
  now,
  sha256,
  someBytes,
  someFields,
  toolsFor,
  fakeDevelop,
} from '@/testing/field'
import { LocalDatabase } from './db'
import { listDrafts, saveDraft } from './drafts'
import { developAll, photosOf, storePhoto } from './photos'
import { drain } from './sender'

class Killed extends Error {}

/** Throws at the n-th step: before or after each write to the store, before or after each request. */
class Killer {
  private steps = 0
  isDead = false
  constructor(readonly at: number) {}
  step() {
    if (this.isDead) throw new Killed()
    if (++this.steps === this.at) {
      this.isDead = true
      throw new Killed()
    }
  }
  get reached() {
    return this.isDead
  }
}

function withKiller(database: LocalDatabase, killer: Killer): LocalDatabase {
  database.use({
    stack: 'dbcore',
    create: (down: DBCore) => ({
      ...down,
      table: (name: string) => {
        const table = down.table(name)
        return {
          ...table,
          mutate: async (request: Parameters<typeof table.mutate>[0]) => {
            killer.step()
            const answer = await table.mutate(request)
            killer.step()
            return answer
          },
        }
      },
    }),
  })
  return database
}

const photoA = someBytes(600_000, 7)
const photoB = someBytes(300_000, 9)

/** The officer's day on one phone: draft, photos, arrival, finding, sending. Each part may already be done. */
async function work(database: LocalDatabase, server: FakeServer, killer: Killer, clock: () => number) {
  const stored = new Set((await database.photos.toArray()).map((photo) => photo.id))
  const commands = await database.commands.toArray()
  const isRecorded = commands.some((command) => command.ownerId === 'finding-1')
  if (!isRecorded) {
    await saveDraft(database, 'finding-1', someFields({ text: '拆迁滞后' }), clock())
    if (!stored.has('photo-a')) await store(database, 'photo-a', photoA)
    if (!stored.has('photo-b')) await store(database, 'photo-b', photoB)
    await developAll(database, fakeDevelop)
  }
  const arrival =
    commands.find((command) => command.operation === 'CheckIn')?.id ??
    (await enqueueCheckIn(database, 'visit-1', clock()))
  if (!isRecorded) {
    await enqueueFinding(database, 'finding-1', {
      visitId: 'visit-1',
      dependsOn: [arrival],
      at: clock(),
      alongside: async () => {
        await database.drafts.delete('finding-1')
      },
    })
  }
  const tools = toolsFor(server, clock)
  await drain(
    database,
    {
      ...tools,
      fetch: async (address, init) => {
        killer.step()
        const answer = await server.fetch(address, init)
        killer.step()
        return answer
      },
    },
    'start',
  )
}

async function store(database: LocalDatabase, id: string, bytes: ArrayBuffer) {
  await storePhoto(
    database,
    {
      id,
      ownerId: 'finding-1',
      bytes,
      mediaType: 'image/jpeg',
      capturedAt: '2026-11-20T06:00:00.000Z',
      captureSource: 'IN_APP_CAMERA',
      position: null,
      stampLines: ['一', '二'],
    },
    now,
  )
}

describe('an app that is killed', () => {
  it('loses nothing and doubles nothing, whichever step it dies in', async () => {
    let steps = 0
    for (let at = 1; ; at++) {
      const officerId = `killed-${at}`
      const server = new FakeServer()
      server.officerId = officerId
      let clock = now
      const killer = new Killer(at)
      const first = withKiller(new LocalDatabase(officerId), killer)
      await work(first, server, killer, () => clock).catch((caught: unknown) => {
        if (!killer.isDead) throw caught
      })
      const wasKilled = killer.reached
      first.close()

      // Started again, perhaps twice: backed-off items wait for their time.
      const second = new LocalDatabase(officerId)
      for (let start = 0; start < 3; start++) {
        clock += 3_600_000
        await work(second, server, new Killer(-1), () => clock)
      }
      expect(server.executed, `step ${at}`).toBe(2)
      expect([...server.findings.keys()], `step ${at}`).toEqual(['finding-1'])
      expect(server.held.size, `step ${at}`).toBe(4)
      expect(sha256(server.held.get('photo-a:original')!), `step ${at}`).toBe(sha256(photoA))
      expect(sha256(server.held.get('photo-b:original')!), `step ${at}`).toBe(sha256(photoB))
      expect(await second.receipts.get('finding-1'), `step ${at}`).toMatchObject({ held: 2, isVerified: true })
      expect(await listDrafts(second), `step ${at}`).toEqual([])
      second.close()
      await LocalDatabase.delete(`luoshi-${officerId}`)
      if (!wasKilled) break
      steps = at
    }
    expect(steps).toBeGreaterThan(40)
  }, 60_000)

  it('finds the photo that was stored but not yet stamped', async () => {
    const database = freshDatabase()
    await store(database, 'photo-a', photoA)
    await developAll(database, fakeDevelop)
    const [photo] = await photosOf(database, 'finding-1')
    expect(photo).toMatchObject({ state: 'ready', sha256: sha256(photoA) })
  })

  it('keeps the same photo twice as two photos', async () => {
    const database = freshDatabase()
    await aPhoto(database, 'finding-1', 'photo-1', photoB)
    await aPhoto(database, 'finding-1', 'photo-2', photoB)
    const server = new FakeServer()
    server.officerId = database.officerId
    await enqueueFinding(database, 'finding-1')
    await drain(database, toolsFor(server), 'start')
    expect(await database.receipts.get('finding-1')).toMatchObject({ expected: 2, held: 2, isVerified: true })
  })
})
