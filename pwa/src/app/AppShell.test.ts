import { expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { nextTick, ref } from 'vue'
import { i18n } from '@/shared/i18n'
import AppShell from './AppShell.vue'

const viewport = ref('desktop')
vi.mock('@/shared/ui/useViewport', () => ({ useViewport: () => viewport }))

it('keeps the page and what is typed in it when the window becomes as narrow as a phone and wide again', async () => {
  const shell = mount(AppShell, {
    global: { plugins: [i18n], stubs: { RailNav: true, TabBar: true } },
    props: { immersive: false },
    slots: { default: '<input>' },
  })
  const field = shell.get('input')
  await field.setValue('停工报备')
  for (const next of ['phone', 'tablet', 'desktop']) {
    viewport.value = next
    await nextTick()
    expect(shell.find('tab-bar-stub').exists()).toBe(next === 'phone')
    expect(shell.find('rail-nav-stub').exists()).toBe(next !== 'phone')
    expect(shell.get('input').element).toBe(field.element)
    expect(field.element.value).toBe('停工报备')
  }
})
