import { beforeEach, describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import { aPhoto, enqueueCheckIn, enqueueFinding, freshDatabase, toolsFor } from '@/testing/field'
import type { LocalDatabase } from '@/offline/db'
import { drain } from '@/offline/sender'
import { isDone, outboxItems } from './outboxItems'

describe('outbox list', () => {
  let database: LocalDatabase
  let server: FakeServer
  beforeEach(() => {
    database = freshDatabase()
    server = new FakeServer()
    server.officerId = database.officerId
  })
  const items = async () =>
    outboxItems(await database.commands.toArray(), await database.uploads.toArray(), await database.receipts.toArray())

  it('counts both copies of a photo in its percentage', async () => {
    await aPhoto(database, 'finding-1', 'photo-1')
    await enqueueFinding(database, 'finding-1')
    const { size } = (await database.uploads.get('photo-1:stamped'))!
    await database.uploads.update('photo-1:original', { offset: 350_000 })
    const [item] = await items()
    expect(item!.photos[0]!.percent).toBe(Math.floor((350_000 / (700_000 + size)) * 100))
  })

  it('is not done before the server confirmed the photos', async () => {
    await aPhoto(database, 'finding-1', 'photo-1')
    await enqueueFinding(database, 'finding-1')
    server.fault = (name) => (name === 'FindingReceipt' ? 'offline' : undefined)
    await drain(database, toolsFor(server), 'start')
    const [before] = await items()
    expect([before!.photos[0]!.state, isDone(before!)]).toEqual(['delivered', false])
    server.fault = () => undefined
    await drain(database, toolsFor(server), 'online')
    expect(isDone((await items())[0]!)).toBe(true)
  })

  it('shows what needs a person first', async () => {
    server.fault = (name) => (name === 'RecordFinding' ? { refuse: 'MATTER_CLOSED' } : undefined)
    await enqueueCheckIn(database)
    await enqueueFinding(database, 'finding-1')
    await drain(database, toolsFor(server), 'start')
    expect((await items()).map((item) => item.command.state)).toEqual(['conflict', 'sent'])
  })
})
