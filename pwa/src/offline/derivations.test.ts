import { describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import { enqueueFinding, freshDatabase, now, toolsFor } from '@/testing/field'
import { derivedTitle, proposeDerivation } from './derivations'
import { drain } from './sender'

const proposal = { planId: 'plan-1', findingId: 'finding-1', title: ' 举一反三：围挡缺失 ', note: '排查其他工地' }

describe('a derived matter (row 61)', () => {
  it('waits for its finding, which may still be on this phone', async () => {
    const database = freshDatabase()
    const server = new FakeServer()
    server.officerId = database.officerId
    await enqueueFinding(database, 'finding-1')
    await proposeDerivation(database, proposal, '市医院')
    let refusals = 0
    server.fault = (name) => (name === 'RecordFinding' && refusals++ === 0 ? { status: 502 } : undefined)
    const at = Date.now()
    await drain(
      database,
      toolsFor(server, () => at),
      'start',
    )
    expect(server.requests).not.toContain('ProposeDerivation')
    await drain(
      database,
      toolsFor(server, () => at + 3_600_000),
      'manual',
    )
    expect(server.requests.filter((name) => name === 'RecordFinding' || name === 'ProposeDerivation')).toEqual([
      'RecordFinding',
      'RecordFinding',
      'ProposeDerivation',
    ])
    expect(await database.commands.where('state').notEqual('sent').count()).toBe(0)
  })
  it('leaves the photos of its finding alone', async () => {
    const database = freshDatabase()
    await enqueueFinding(database, 'finding-1')
    await database.uploads.add({
      id: 'photo-1:original',
      photoId: 'photo-1',
      ownerId: 'finding-1',
      variant: 'original',
      commandId: 'c',
      size: 1,
      sha256: 'a',
      state: 'waiting',
      offset: 0,
      uploadUrl: undefined,
      createdAt: now,
      attempts: 0,
      nextAt: now,
      outcome: undefined,
    })
    await proposeDerivation(database, proposal, '市医院')
    expect(await database.uploads.count()).toBe(1)
  })
  it('begins with the first sentence of the finding', () => {
    expect(derivedTitle('围挡缺失约40米。未设警示标志')).toBe('举一反三：围挡缺失约40米')
    expect([...derivedTitle('长'.repeat(300))].length).toBe(65)
  })
})
