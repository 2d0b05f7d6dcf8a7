/** Close codes that say the login is over: 1008 of the server, 4401 and 4403 of the protocol. */
const sessionOverCodes = new Set([1008, 4401, 4403])

const firstWaitMilliseconds = 1000
const longestWaitMilliseconds = 30_000

/** Wait before the n-th new attempt (from 0): doubled each time, with up to a quarter more so that not all come at once. */
export function reconnectWait(attempt: number, random: number): number {
  const wait = Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** attempt)
  return Math.round(wait * (1 + random / 4))
}

export interface SocketEvents<Data> {
  next(data: Data): void
  /** The stream is open (again): what was missed meanwhile can be fetched now. */
  opened(): void
  sessionOver(): void
}

export interface SocketOptions {
  address?: string
  connect?: (address: string, protocol: string) => WebSocket
  random?: () => number
}

interface Message<Data> {
  type: string
  payload?: { data?: Data }
}

function parse<Data>(text: unknown): Message<Data> | undefined {
  try {
    return JSON.parse(String(text)) as Message<Data>
  } catch {
    return undefined
  }
}

/**
 * One subscription over graphql-transport-ws. It comes back by itself after a broken line, and ends when the session is
 * over: only a new login makes sense then. Returns a function that ends it.
 */
export function subscribeGraphql<Data>(
  query: string,
  events: SocketEvents<Data>,
  options: SocketOptions = {},
): () => void {
  const address = options.address ?? `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`
  const connect = options.connect ?? ((to, protocol) => new WebSocket(to, protocol))
  const random = options.random ?? Math.random
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let isEnded = false

  function open() {
    clearTimeout(timer)
    timer = undefined
    const mine = connect(address, 'graphql-transport-ws')
    socket = mine
    const send = (message: object) => mine.send(JSON.stringify(message))
    mine.addEventListener('open', () => send({ type: 'connection_init' }))
    mine.addEventListener('message', (event: MessageEvent) => {
      const message = parse<Data>(event.data)
      switch (message?.type) {
        case 'connection_ack':
          attempt = 0
          send({ id: '1', type: 'subscribe', payload: { query } })
          events.opened()
          break
        case 'ping':
          send({ type: 'pong' })
          break
        case 'next':
          if (message.payload?.data) events.next(message.payload.data)
          break
        case 'complete':
        case 'error':
          mine.close(1000)
          break
      }
    })
    mine.addEventListener('close', (event: CloseEvent) => {
      if (isEnded || socket !== mine) return
      if (sessionOverCodes.has(event.code)) {
        isEnded = true
        events.sessionOver()
      } else timer = setTimeout(open, reconnectWait(attempt++, random()))
    })
  }

  open()
  return () => {
    isEnded = true
    clearTimeout(timer)
    socket?.close(1000)
  }
}
