import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reconnectWait, subscribeGraphql } from './graphqlSocket'

/** A line whose other end is played by the test. */
class FakeSocket extends EventTarget {
  readonly sent: unknown[] = []
  send(text: string) {
    this.sent.push(JSON.parse(text))
  }
  close() {}
  receive(message: object) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
  }
  breakOff(code: number) {
    this.dispatchEvent(Object.assign(new Event('close'), { code }))
  }
}

function start() {
  const sockets: FakeSocket[] = []
  const events = { next: vi.fn(), opened: vi.fn(), sessionOver: vi.fn() }
  const end = subscribeGraphql('subscription { notificationArrived { id } }', events, {
    address: 'ws://test/graphql',
    connect: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket as unknown as WebSocket
    },
    random: () => 0,
  })
  return { sockets, events, end }
}

describe('the live line of the notifications', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('greets, subscribes after the answer and hands on what arrives', () => {
    const { sockets, events } = start()
    sockets[0]!.dispatchEvent(new Event('open'))
    sockets[0]!.receive({ type: 'connection_ack' })
    sockets[0]!.receive({ id: '1', type: 'next', payload: { data: { notificationArrived: { id: 'n1' } } } })
    expect(sockets[0]!.sent).toEqual([
      { type: 'connection_init' },
      { id: '1', type: 'subscribe', payload: { query: 'subscription { notificationArrived { id } }' } },
    ])
    expect(events.next).toHaveBeenCalledExactlyOnceWith({ notificationArrived: { id: 'n1' } })
  })
  it('answers a ping so that the server keeps the line', () => {
    const { sockets } = start()
    sockets[0]!.receive({ type: 'ping' })
    expect(sockets[0]!.sent).toEqual([{ type: 'pong' }])
  })
  it('comes back after a broken line, later each time', () => {
    const { sockets } = start()
    sockets[0]!.breakOff(1006)
    vi.advanceTimersByTime(999)
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(sockets).toHaveLength(2)
    sockets[1]!.breakOff(1006)
    vi.advanceTimersByTime(1999)
    expect(sockets).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(sockets).toHaveLength(3)
  })
  it('stops and tells when the session is over', () => {
    const { sockets, events } = start()
    sockets[0]!.breakOff(1008)
    vi.advanceTimersByTime(120_000)
    expect(events.sessionOver).toHaveBeenCalledOnce()
    expect(sockets).toHaveLength(1)
  })
  it('does not come back after it was ended', () => {
    const { sockets, end } = start()
    end()
    sockets[0]!.breakOff(1006)
    vi.advanceTimersByTime(120_000)
    expect(sockets).toHaveLength(1)
  })
  it('waits at most half a minute and a quarter', () => {
    expect([0, 1, 5, 20].map((attempt) => reconnectWait(attempt, 0))).toEqual([1000, 2000, 30_000, 30_000])
    expect(reconnectWait(20, 1)).toBe(37_500)
  })
})
