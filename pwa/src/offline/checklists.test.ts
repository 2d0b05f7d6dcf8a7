import type { DBCore } from 'dexie'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import { enqueueCheckIn, enqueueFinding, freshDatabase, now, toolsFor } from '@/testing/field'
import { answersOf, saveAnswer, sendAnswers, type AnswerFields } from './checklists'
import { LocalDatabase } from './db'
import { drain } from './sender'

const fields = (itemId: string, changes: Partial<AnswerFields> = {}): AnswerFields => ({
  planId: 'plan-1',
  visitId: 'visit-1',
  itemId,
  reply: 'YES',
  comment: '',
  findingId: null,
  isLinked: false,
  answeredAt: '2026-11-20T06:00:00.000Z',
  ...changes,
})

async function send(database: LocalDatabase) {
  return sendAnswers(database, 'visit-1', await answersOf(database, 'plan-1'), '市医院', '工地安全')
}

interface SentAnswer {
  itemId: string
  reply: string
  findingId: string | null
}
function serverOf(database: LocalDatabase) {
  const server = new FakeServer()
  server.officerId = database.officerId
  const sent: SentAnswer[][] = []
  server.fault = (name, body) => {
    if (name === 'AnswerChecklist') {
      sent.push((JSON.parse(body) as { variables: { input: { answers: SentAnswer[] } } }).variables.input.answers)
    }
    return undefined
  }
  return { server, sent, drain: () => drain(database, toolsFor(server, Date.now), 'start') }
}

describe('answers to a checklist on the phone (row 60)', () => {
  it('keep every tap, and what waits travels in one command however often it was changed', async () => {
    const database = freshDatabase()
    await saveAnswer(database, fields('a', { reply: 'NO' }))
    expect(await send(database)).toBeDefined()
    await saveAnswer(database, fields('a'))
    await saveAnswer(database, fields('b', { comment: ' 横幅 ' }))
    await send(database)
    expect(await send(database)).toBeUndefined()
    expect(await database.commands.count()).toBe(1)
    const { sent, drain: drainNow } = serverOf(database)
    await drainNow()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject([
      { itemId: 'a', reply: 'YES' },
      { itemId: 'b', comment: '横幅' },
    ])
  })

  it('send what changed after that, and not again what is there', async () => {
    const database = freshDatabase()
    const { sent, drain: drainNow } = serverOf(database)
    await saveAnswer(database, fields('a'))
    await saveAnswer(database, fields('b'))
    await send(database)
    await drainNow()
    await saveAnswer(database, fields('a', { reply: 'NO' }))
    await send(database)
    await drainNow()
    expect(sent.map((answers) => answers.map(({ itemId, reply }) => `${itemId} ${reply}`))).toEqual([
      ['a YES', 'b YES'],
      ['a NO'],
    ])
  })

  it('wait for the arrival and for the finding that they name', async () => {
    const database = freshDatabase()
    const { server, sent, drain: drainNow } = serverOf(database)
    await enqueueCheckIn(database, 'visit-1', now)
    await enqueueFinding(database, 'finding-1', { at: now + 1 })
    await saveAnswer(database, fields('a', { findingId: 'finding-1', isLinked: true }))
    await saveAnswer(database, fields('b', { findingId: 'finding-2' }))
    await send(database)
    await drainNow()
    expect(server.requests.filter((name) => /^[A-Z][a-z]+[A-Z]/.test(name) && name !== 'WhoAmI')).toEqual([
      'CheckIn',
      'RecordFinding',
      'AnswerChecklist',
      'FindingReceipt',
    ])
    expect(sent[0]?.map(({ findingId }) => findingId)).toEqual(['finding-1', null])
  })

  it('are given or on their way, whichever write the app dies in', async () => {
    for (let at = 1; ; at++) {
      const officerId = `answers-${at}`
      const start = new LocalDatabase(officerId)
      await saveAnswer(start, fields('a'))
      await saveAnswer(start, fields('b'))
      start.close()
      const first = new LocalDatabase(officerId)
      let writes = 0
      let isDead = false
      first.use({
        stack: 'dbcore',
        create: (down: DBCore) => ({
          ...down,
          table: (name: string) => {
            const table = down.table(name)
            const mutate: typeof table.mutate = (request) => {
              if (isDead || ++writes === at) {
                isDead = true
                return Promise.reject(new Error('killed'))
              }
              return table.mutate(request)
            }
            return { ...table, mutate }
          },
        }),
      })
      await send(first).catch(() => undefined)
      first.close()

      const second = new LocalDatabase(officerId)
      const answers = await answersOf(second, 'plan-1')
      const commands = await second.commands.count()
      expect(answers.length, `write ${at}`).toBe(2)
      expect(answers.filter(({ isOnItsWay }) => isOnItsWay).length, `write ${at}`).toBe(commands * 2)
      await send(second)
      expect(await second.commands.count(), `write ${at}`).toBe(1)
      second.close()
      if (!isDead) {
        expect(at).toBeGreaterThan(2)
        return
      }
    }
  })
})
