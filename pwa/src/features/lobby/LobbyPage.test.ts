import { afterEach, describe, expect, it, vi } from 'vitest'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '@/shared/i18n'
import LobbyPage from './LobbyPage.vue'
import { routes } from './routes'

let page: VueWrapper | undefined

async function open(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(answer))
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/lobby/key')
  page = mount(LobbyPage, { global: { plugins: [i18n, router] } })
  await flushPromises()
  return page
}

describe('the page of a display', () => {
  afterEach(() => {
    page?.unmount()
    page = undefined
    localStorage.clear()
    vi.unstubAllGlobals()
  })

  it('asks nobody who is there', () => expect(routes[0]?.meta).toMatchObject({ public: true, sessionless: true }))
  it('waits in words until something is published', async () => {
    const json = { jurisdiction: '晋城市', month: null, indicators: [] }
    const shown = await open(async () => new Response(JSON.stringify(json)))
    expect(shown.text()).toContain('本年度指标尚未发布')
  })
  it('says calmly that it is not open', async () => {
    const shown = await open(async () => new Response('', { status: 404 }))
    expect(shown.get('h1').text()).toBe('这块展示屏没有启用')
    expect(shown.text()).toContain('请联系督查室')
  })
  it('says that it tries again', async () => {
    const shown = await open(() => Promise.reject(new TypeError('no network')))
    expect(shown.get('h1').text()).toBe('暂时连不上服务器')
  })
})
