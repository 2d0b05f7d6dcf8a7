import { expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, reactive, ref } from 'vue'
import { i18n } from '@/shared/i18n'
import AppShell from './AppShell.vue'

const viewport = ref('desktop')
vi.mock('@/shared/ui/useViewport', () => ({ useViewport: () => viewport }))
const route = reactive({ path: '/conclusions/1' })
vi.mock('vue-router', () => ({ useRoute: () => route }))

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

it('says that a page cannot be shown, until another is opened', async () => {
  const page = ref<{ followUps?: string[] }>({ followUps: [] })
  const Page = defineComponent({ setup: () => () => h('p', page.value.followUps!.length) })
  const shell = mount(AppShell, {
    global: { plugins: [i18n], stubs: { RailNav: true, TabBar: true }, config: { errorHandler: () => undefined } },
    props: { immersive: false },
    slots: { default: () => h(Page) },
  })
  expect(shell.find('[role=alert]').exists()).toBe(false)
  page.value = {}
  await nextTick()
  await vi.dynamicImportSettled()
  await nextTick()
  expect(shell.get('[role=alert]').text()).toContain('这一页有内容显示不出来')
  page.value = { followUps: ['HAND_OVER'] }
  route.path = '/today'
  await nextTick()
  expect(shell.find('[role=alert]').exists()).toBe(false)
  expect(shell.get('p').text()).toBe('1')
})
