import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import { effectScope, nextTick } from 'vue'
import { LocalDatabase } from '@/offline/db'
import { loadCopy } from '@/offline/copies'
import { useSession } from '@/offline/session'
import { useFormDraft } from './useFormDraft'

const empty = () => ({ title: '', supports: [] as string[] })
let database: LocalDatabase

async function savedTitle(): Promise<string | undefined> {
  const copy = await loadCopy<{ title: string }>(database, 'draft:test')
  return copy?.data.title
}
async function until(condition: () => Promise<boolean>) {
  for (let tries = 0; tries < 100 && !(await condition()); tries++) await new Promise((done) => setTimeout(done, 10))
}

describe('the draft of a form', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    database = new LocalDatabase('officer')
    useSession().database = database
  })
  afterEach(async () => {
    await database.delete()
  })

  it('keeps the last stroke and gives it back to the next form', async () => {
    const first = effectScope()
    await first.run(async () => {
      const { form, ready } = useFormDraft('test', empty)
      await ready
      for (const letter of '市医院拆迁') form.title += letter
      form.supports.push('u1')
    })
    await until(async () => (await savedTitle()) === '市医院拆迁')
    first.stop()

    const { form, restored, ready } = useFormDraft('test', empty)
    await ready
    expect(form).toEqual({ title: '市医院拆迁', supports: ['u1'] })
    expect(restored.value).toBe(true)
  })
  it('is gone after it was cleared, also when a write was under way', async () => {
    const { form, ready, clear } = useFormDraft('test', empty)
    await ready
    form.title = '不再需要'
    await clear()
    await nextTick()
    expect(form.title).toBe('')
    expect(await savedTitle()).toBeUndefined()
  })
})
