import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import { LocalDatabase } from '@/offline/db'
import { useSession } from '@/offline/session'
import type { Operation } from '@/shared/graphql/client'
import { useBatch, type BatchItem } from './useBatch'

interface Input {
  commandId: string
  taskId: string
}
const urge = { toString: () => 'mutation Urge { urge }' } as unknown as Operation<unknown, { input: Input }>
const items = (...ids: string[]): BatchItem<{ taskId: string }>[] =>
  ids.map((id) => ({ key: id, label: `任务 ${id}`, to: `/tasks/${id}`, input: { taskId: id } }))

describe('a batch of commands (row 28)', () => {
  let database: LocalDatabase
  let answers: (taskId: string) => 'ok' | 'cut' | 'lost' | string
  const done = new Map<string, string>()
  const asked: string[] = []

  beforeEach(() => {
    setActivePinia(createPinia())
    database = new LocalDatabase('officer')
    useSession().database = database
    done.clear()
    asked.length = 0
    answers = () => 'ok'
    vi.stubGlobal('fetch', async (_: unknown, init: { body: string }) => {
      const { input } = (JSON.parse(init.body) as { variables: { input: Input } }).variables
      asked.push(input.taskId)
      const answer = answers(input.taskId)
      if (answer === 'cut') throw new TypeError('Failed to fetch')
      if (answer === 'ok' || answer === 'lost') done.set(input.commandId, input.taskId)
      if (answer === 'lost') throw new TypeError('Failed to fetch')
      return answer === 'ok'
        ? Response.json({ data: { urge: true } })
        : Response.json({ data: null, errors: [{ message: 'no', extensions: { code: answer } }] })
    })
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    await database.delete()
  })

  it('finishes, and then names every one that was refused', async () => {
    answers = (id) => (id === 'b' ? 'EXPEDITE_TWICE_A_DAY' : 'ok')
    const batch = useBatch('urge', urge)
    await batch.run(items('a', 'b', 'c'))
    expect(batch.state.value).toEqual({
      status: 'finished',
      sent: 2,
      failed: [
        {
          key: 'b',
          label: '任务 b',
          to: '/tasks/b',
          failure: { kind: 'refused', code: 'EXPEDITE_TWICE_A_DAY', details: {} },
        },
      ],
    })
  })

  it('stops asking when the network is gone, and sends the rest afterwards', async () => {
    answers = (id) => (id === 'a' ? 'ok' : 'cut')
    const batch = useBatch('urge', urge)
    await batch.run(items('a', 'b', 'c'))
    expect(asked).toEqual(['a', 'b'])
    answers = () => 'ok'
    await batch.retry()
    expect(batch.state.value).toEqual({ status: 'finished', sent: 3, failed: [] })
    expect([...done.values()]).toEqual(['a', 'b', 'c'])
  })

  it('doubles nothing when the answer was lost and the page was closed meanwhile', async () => {
    answers = (id) => (id === 'b' ? 'lost' : 'ok')
    await useBatch('urge', urge).run(items('a', 'b'))
    answers = () => 'ok'
    const again = useBatch('urge', urge)
    await again.run(items('a', 'b'))
    expect(again.state.value).toEqual({ status: 'finished', sent: 2, failed: [] })
    expect(done.size).toBe(2)
    await again.run(items('a'))
    expect(done.size).toBe(3)
  })
})
