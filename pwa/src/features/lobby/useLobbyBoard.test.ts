import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { useLobbyBoard, type LobbyState } from './useLobbyBoard'

const minute = 60_000
const board = (version: number) => ({
  jurisdiction: '晋城市',
  month: '2026-11',
  version,
  publishedOn: '2026-12-05',
  timeProgress: 0.9167,
  indicators: [],
})
const server = vi.fn<typeof fetch>()
const says = (body: unknown, status = 200) =>
  server.mockImplementation(async () => new Response(JSON.stringify(body), { status }))
let screens: VueWrapper[] = []

async function display(): Promise<() => LobbyState> {
  let read: () => LobbyState = () => ({ status: 'loading' })
  const screen = defineComponent(() => {
    const state = useLobbyBoard('key')
    read = () => state.value
    return () => h('p')
  })
  screens.push(mount(screen))
  await flushPromises()
  return () => read()
}
async function pass(milliseconds: number) {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await flushPromises()
}

describe('what a display shows', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-12-06T02:00:00Z') })
    vi.stubGlobal('fetch', server)
    server.mockReset()
    localStorage.clear()
  })
  afterEach(() => {
    screens.forEach((screen) => screen.unmount())
    screens = []
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('asks without cookies and again every ten minutes', async () => {
    says(board(1))
    const state = await display()
    expect(server).toHaveBeenCalledTimes(1)
    expect(server.mock.calls[0]).toMatchObject(['/public/lobby/key', { credentials: 'omit', cache: 'no-store' }])
    says(board(2))
    await pass(10 * minute)
    expect(state()).toMatchObject({ status: 'ready', fresh: true, answer: { board: { version: 2 } } })
  })
  it('goes on with the last data when the network is away, also after it was switched off and on', async () => {
    says(board(1))
    const state = await display()
    server.mockRejectedValue(new TypeError('no network'))
    await pass(10 * minute)
    const last = { status: 'ready', fresh: false, savedAt: Date.parse('2026-12-06T02:00:00Z') }
    expect(state()).toMatchObject(last)
    const again = await display()
    expect(again()).toMatchObject(last)
    says(board(1))
    await pass(minute)
    expect(again()).toMatchObject({ fresh: true })
  })
  it('does not take the page of another network for data', async () => {
    server.mockImplementation(async () => new Response('<html>', { status: 200 }))
    expect((await display())()).toEqual({ status: 'unreachable' })
  })
  it('shows nothing any more once it was closed, and keeps nothing', async () => {
    says(board(1))
    const state = await display()
    says({}, 404)
    await pass(10 * minute)
    expect(state()).toEqual({ status: 'missing' })
    expect(localStorage).toHaveLength(0)
    server.mockRejectedValue(new TypeError('no network'))
    await pass(minute)
    expect(state()).toEqual({ status: 'missing' })
  })
})
