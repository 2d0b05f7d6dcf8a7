import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { LocalDatabase } from '@/offline/db'
import { useSession } from '@/offline/session'
import { i18n } from '@/shared/i18n'
import IndicatorMonthFormPage from './IndicatorMonthFormPage.vue'
import { routes } from './routes'

const officer = { id: 'o1', name: '陈登记', title: '科员', unitName: '督查室' }
const month = {
  id: 'm1',
  month: '2026-11',
  version: 1,
  state: 'PUBLISHED',
  writtenAt: '2026-12-02T02:00:00Z',
  actions: ['CORRECT'],
  writtenBy: officer,
}
const unit = { id: 'u1', name: '泽州县人民政府', shortName: '泽州县', kind: 'COUNTY_GOVERNMENT' }
const year = () => ({
  indicatorYear: {
    year: 2026,
    indicators: [{ id: 'i1', position: 1, name: '投资', measuredIn: '亿元', targets: [{ target: 100, unit }] }],
    months: [{ ...month }],
  },
})
const values = { indicatorMonth: { ...month, values: [{ indicatorId: 'i1', unitId: 'u1', target: 100, actual: 80 }] } }
let database: LocalDatabase
let page: VueWrapper

describe('the form of a month', () => {
  beforeEach(async () => {
    const pinia = createPinia()
    setActivePinia(pinia)
    database = new LocalDatabase('officer')
    useSession().database = database
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      const { query } = JSON.parse(body) as { query: string }
      return new Response(JSON.stringify({ data: query.includes('query IndicatorYear') ? year() : values }))
    })
    const router = createRouter({ history: createMemoryHistory(), routes })
    await router.push('/indicators/write/2026-11')
    page = mount(IndicatorMonthFormPage, { global: { plugins: [pinia, i18n, router] } })
    await vi.waitFor(() => page.get('input'))
  })
  afterEach(async () => {
    page.unmount()
    vi.unstubAllGlobals()
    await database.delete()
  })

  it('keeps its field under who types while the server is asked again', async () => {
    const field = page.get<HTMLInputElement>('input')
    expect(field.element.value).toBe('80')
    await field.setValue('90')
    window.dispatchEvent(new Event('online'))
    await flushPromises()
    await new Promise((done) => setTimeout(done, 50))
    expect(page.get('input').element).toBe(field.element)
    expect(field.element.value).toBe('90')
  })
})
