import { describe, expect, it, vi } from 'vitest'
import { onSessionExpired, requestText } from './client'
import { failureOf, type Failure } from './failure'

async function failureWith(answer: Response | Error): Promise<Failure> {
  const fetcher = (() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer))) as typeof fetch
  try {
    await requestText('query X { x }', {}, { fetcher })
  } catch (caught) {
    return failureOf(caught)
  }
  throw new Error('no failure')
}

describe('GraphQL client', () => {
  it('sends the header that the server asks of a browser, and JSON', async () => {
    const fetcher = vi.fn<typeof fetch>(async () => Response.json({ data: { x: 1 } }))
    expect(await requestText('query X { x }', { a: 1 }, { fetcher })).toEqual({ x: 1 })
    const init = fetcher.mock.calls[0]![1]!
    expect(new Headers(init.headers).get('X-Requested-With')).toBe('luoshi')
    expect(init.body).toBe('{"query":"query X { x }","variables":{"a":1}}')
  })

  it('takes a thrown fetch for no network', async () => {
    expect(await failureWith(new TypeError('Failed to fetch'))).toEqual({ kind: 'offline' })
  })

  it('takes a page with status 200 for no network', async () => {
    expect(await failureWith(new Response('<html>', { status: 200 }))).toEqual({ kind: 'offline', portal: true })
  })

  it.each([401, 499])('knows the end of the session by status %i and tells the shell', async (status) => {
    const listener = vi.fn()
    const forget = onSessionExpired(listener)
    expect(await failureWith(new Response(null, { status }))).toEqual({ kind: 'needsLogin' })
    expect(listener).toHaveBeenCalledOnce()
    forget()
  })

  it('keeps code and details of a refusal', async () => {
    const refused = { errors: [{ extensions: { code: 'INVALID_INPUT', details: { text: 'BLANK' } } }] }
    expect(await failureWith(Response.json(refused))).toEqual({
      kind: 'refused',
      code: 'INVALID_INPUT',
      details: { text: 'BLANK' },
    })
  })

  it('blames the server for its own faults and keeps how long it asks to wait', async () => {
    expect(await failureWith(Response.json({ errors: [{ message: 'System error' }] }))).toMatchObject({
      kind: 'server',
    })
    expect(await failureWith(new Response('', { status: 503, headers: { 'Retry-After': '7' } }))).toEqual({
      kind: 'server',
      status: 503,
      retryAfterSeconds: 7,
    })
  })
  it.each(['INTERNAL', 'generic-j-d-b-c', 'lock-timeout'])(
    'takes the code %s, which no rule of ours has given, for a fault of the server',
    async (code) => {
      const broken = { data: null, errors: [{ message: 'System error', extensions: { code } }] }
      expect(await failureWith(Response.json(broken))).toEqual({ kind: 'server', status: 200 })
    },
  )
})
