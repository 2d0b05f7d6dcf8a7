import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { h, shallowRef } from 'vue'
import { requestText } from '@/shared/graphql/client'
import { useOfflineQuery } from './useOfflineQuery'

vi.mock('@/shared/graphql/client')
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
  })

  function open() {
    mount({
      setup() {
        const { state } = useOfflineQuery('query', () => ({ id: matter.value.id }))
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

  it('loads anew when they change', async () => {
    open()
    await flushPromises()
    matter.value = { id: 'matter-2' }
    await flushPromises()
    expect(shown).toEqual(['loading', 'ready', 'loading', 'ready'])
    expect(requestText).toHaveBeenLastCalledWith('query', { id: 'matter-2' })
  })
})
