import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { h, shallowRef } from 'vue'
import { requestText } from '@/shared/graphql/client'
import { loadCopy } from './copies'
import { useOfflineQuery } from './useOfflineQuery'

vi.mock('@/shared/graphql/client')
vi.mock('./copies')
vi.mock('./session', () => ({ useSession: () => ({ database: {}, state: { status: 'ready' } }) }))
enableAutoUnmount(afterEach)

describe('a query with a local copy', () => {
  const matter = shallowRef({ id: 'matter-1' })
  const shown: string[] = []

  beforeEach(() => {
    setActivePinia(createPinia())
    matter.value = { id: 'matter-1' }
    shown.length = 0
    vi.mocked(requestText)
      .mockReset()
      .mockResolvedValue({ matter: { title: '市医院' } })
    vi.mocked(loadCopy).mockReset().mockResolvedValue(undefined)
  })

  function open(copyKey?: string) {
    mount({
      setup() {
        const { state } = useOfflineQuery('query', () => ({ id: matter.value.id }), { copyKey })
        return () => {
          shown.push(state.value.status)
          return h('p')
        }
      },
    })
  }

  it('neither asks again nor takes away what it shows when its variables come to the same', async () => {
    open()
    await flushPromises()
    matter.value = { id: 'matter-1' }
    await flushPromises()
    expect(shown).toEqual(['loading', 'ready'])
    expect(requestText).toHaveBeenCalledTimes(1)
  })

  it('shows what an app of another build kept only when the server does not answer soon', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const old = { data: { matter: {} }, savedAt: 1, isOfThisBuild: false }
    vi.mocked(loadCopy).mockResolvedValue(old)
    let answer: (data: unknown) => void = () => undefined
    vi.mocked(requestText).mockReturnValue(new Promise((done) => (answer = done)))
    open('matter')
    await flushPromises()
    expect(shown).toEqual(['loading'])
    vi.advanceTimersByTime(4_000)
    await flushPromises()
    expect(shown).toEqual(['loading', 'ready'])
    answer({ matter: { title: '市医院' } })
    await flushPromises()
    expect(shown).toEqual(['loading', 'ready', 'ready'])
    vi.useRealTimers()
  })

  it('shows it too when the server cannot be reached, and what this app kept at once', async () => {
    vi.mocked(requestText).mockRejectedValue(new TypeError('network'))
    vi.mocked(loadCopy).mockResolvedValue({ data: {}, savedAt: 1, isOfThisBuild: false })
    open('matter')
    await flushPromises()
    expect(shown).toEqual(['loading', 'ready'])
    shown.length = 0
    vi.mocked(requestText).mockReturnValue(new Promise(() => undefined))
    vi.mocked(loadCopy).mockResolvedValue({ data: {}, savedAt: 1, isOfThisBuild: true })
    open('matter')
    await flushPromises()
    expect(shown).toEqual(['loading', 'ready'])
  })

  it('loads anew when they change', async () => {
    open()
    await flushPromises()
    matter.value = { id: 'matter-2' }
    await flushPromises()
    expect(shown).toEqual(['loading', 'ready', 'loading', 'ready'])
    expect(requestText).toHaveBeenLastCalledWith('query', { id: 'matter-2' })
  })
})
