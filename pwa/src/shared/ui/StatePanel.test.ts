import { expect, it } from 'vitest'
import { mount } from '@vue/test-utils'
import { i18n } from '@/shared/i18n'
import StatePanel from './StatePanel.vue'

function panel(state: 'error' | 'offline' | 'missing' | 'empty', onRetry?: () => void) {
  return mount(StatePanel, { global: { plugins: [i18n] }, props: { state, ...(onRetry && { onRetry }) } })
}

it('offers to try again what failed or could not be reached, where somebody listens', async () => {
  for (const state of ['error', 'offline'] as const) {
    let tries = 0
    await panel(state, () => tries++)
      .get('button')
      .trigger('click')
    expect(tries).toBe(1)
    expect(panel(state).find('button').exists()).toBe(false)
  }
})

it('offers nothing of the kind for what is empty or not there', () => {
  for (const state of ['empty', 'missing'] as const) {
    expect(
      panel(state, () => undefined)
        .find('button')
        .exists(),
    ).toBe(false)
  }
})
