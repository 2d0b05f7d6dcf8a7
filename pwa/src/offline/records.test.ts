import type { DBCore } from 'dexie'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import { enqueueCheckIn, freshDatabase, now, toolsFor } from '@/testing/field'
import { LocalDatabase } from './db'
import {
  loadRecordDraft,
  recordDraftsOf,
  recordsOf,
  reopenRecord,
  saveRecordDraft,
  takeRecord,
  type RecordFields,
} from './records'
import { drain } from './sender'

const fields: RecordFields & { type: 'INTERVIEW' } = {
  planId: 'plan-1',
  visitId: 'visit-1',
  type: 'INTERVIEW',
  values: { person: '王某', post: '村民', place: '村委会', readBack: true, confirmed: true },
  summary: ' 问：补偿款到了吗？答：没有。 ',
  startedAt: '2026-11-20T06:00:00.000Z',
}

/** Dies at the n-th write to the store. */
function dyingAt(database: LocalDatabase, at: number): { isDead: boolean } {
  const state = { isDead: false }
  let writes = 0
  database.use({
    stack: 'dbcore',
    create: (down: DBCore) => ({
      ...down,
      table: (name: string) => {
        const table = down.table(name)
        const mutate: typeof table.mutate = (request) => {
          if (state.isDead || ++writes === at) {
            state.isDead = true
            return Promise.reject(new Error('killed'))
          }
          return table.mutate(request)
        }
        return { ...table, mutate }
      },
    }),
  })
  return state
}

describe('a record by method on the phone (R733-12)', () => {
  it('keeps what is typed, and is found again', async () => {
    const database = freshDatabase()
    await saveRecordDraft(database, 'record-1', { ...fields, type: null, summary: '问' })
    await saveRecordDraft(database, 'record-1', { ...fields, summary: '问：补' })
    expect(await loadRecordDraft(database, 'record-1')).toMatchObject({ type: 'INTERVIEW', summary: '问：补' })
    expect((await recordDraftsOf(database, 'plan-1')).map(({ id }) => id)).toEqual(['record-1'])
  })

  it('waits for the arrival, and is sent once with the time of the attempt', async () => {
    const database = freshDatabase()
    const server = new FakeServer()
    server.officerId = database.officerId
    const bodies: string[] = []
    server.fault = (name, body) => {
      if (name === 'TakeRecord') bodies.push(body)
      return name === 'TakeRecord' && bodies.length === 1 ? 'lost' : undefined
    }
    await enqueueCheckIn(database, 'visit-1', now)
    await takeRecord(database, 'record-1', fields, '市医院')
    const at = Date.now()
    await drain(
      database,
      toolsFor(server, () => at),
      'start',
    )
    await drain(
      database,
      toolsFor(server, () => at + 3_600_000),
      'online',
    )
    expect(server.requests.filter((name) => name === 'CheckIn' || name === 'TakeRecord')).toEqual([
      'CheckIn',
      'TakeRecord',
      'TakeRecord',
    ])
    expect(server.executed).toBe(2)
    const input = (JSON.parse(bodies[1] ?? '') as { variables: { input: Record<string, unknown> } }).variables.input
    expect(input).toMatchObject({
      recordId: 'record-1',
      person: '王某',
      readBack: true,
      summary: '问：补偿款到了吗？答：没有。',
    })
    expect(input.sentAt).toBe(new Date(at + 3_600_000).toISOString())
  })

  it('is a draft or on its way, whichever write the app dies in, and never both or none', async () => {
    for (let at = 1; ; at++) {
      const officerId = `records-${at}`
      const start = new LocalDatabase(officerId)
      await saveRecordDraft(start, 'record-1', fields)
      start.close()
      const first = new LocalDatabase(officerId)
      const death = dyingAt(first, at)
      await takeRecord(first, 'record-1', fields, '市医院').catch(() => undefined)
      first.close()

      const second = new LocalDatabase(officerId)
      const drafts = await recordDraftsOf(second, 'plan-1')
      const commands = await second.commands.count()
      expect(drafts.length + commands, `write ${at}`).toBe(1)
      expect((await recordsOf(second, 'plan-1')).length, `write ${at}`).toBe(commands)
      second.close()
      if (!death.isDead) {
        expect(at).toBeGreaterThan(2)
        return
      }
    }
  })

  it('comes back into its form when it was refused, and takes the place of the refused one', async () => {
    const database = freshDatabase()
    const server = new FakeServer()
    server.officerId = database.officerId
    server.fault = (name) => (name === 'TakeRecord' ? { refuse: 'INVALID_INPUT' } : undefined)
    await takeRecord(database, 'record-1', { ...fields, visitId: null }, '市医院')
    await drain(database, toolsFor(server, Date.now), 'start')
    const [refused] = await database.commands.toArray()
    expect(refused?.state).toBe('rejected')
    expect(await reopenRecord(database, refused!)).toMatchObject({ values: fields.values, type: 'INTERVIEW' })
    await takeRecord(database, 'record-1', { ...fields, visitId: null }, '市医院')
    expect(await database.commands.count()).toBe(1)
    expect(await database.recordDrafts.count()).toBe(0)
  })
})
