import { onMounted, onUnmounted, readonly, shallowRef, type Ref } from 'vue'
import { readAnswer, type LobbyAnswer } from './board'

/** `ready` says whether it is what the server says now, or what it said at `savedAt`. `missing`: unknown or closed. */
export type LobbyState =
  | { status: 'loading' }
  | { status: 'ready'; answer: LobbyAnswer; savedAt: number; fresh: boolean }
  | { status: 'missing' }
  | { status: 'unreachable' }

const minute = 60_000
const every = 10 * minute
const patience = 20_000

type Reply = { kind: 'answer'; answer: LobbyAnswer; json: unknown } | { kind: 'missing' } | { kind: 'none' }

/** Asks without cookies: the display is nobody's. */
async function ask(key: string): Promise<Reply> {
  try {
    const response = await fetch(`/public/lobby/${encodeURIComponent(key)}`, {
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 404) return { kind: 'missing' }
    const json: unknown = response.ok ? await response.json() : undefined
    const answer = readAnswer(json)
    return answer ? { kind: 'answer', answer, json } : { kind: 'none' }
  } catch {
    return { kind: 'none' }
  }
}

const nameOf = (key: string) => `luoshi-lobby:${key}`

/** The last answer stays on the screen's own disk: it is public, and a wall must not go blank with the network. */
function keep(key: string, json: unknown, savedAt: number) {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify({ savedAt, json }))
  } catch {
    // A full or forbidden store: the display works without, until it is switched off.
  }
}
function kept(key: string): LobbyState | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(nameOf(key)) ?? '{}') as { savedAt?: unknown; json?: unknown }
    const answer = readAnswer(copy.json)
    return answer && typeof copy.savedAt === 'number'
      ? { status: 'ready', answer, savedAt: copy.savedAt, fresh: false }
      : undefined
  } catch {
    return undefined
  }
}
function forget(key: string) {
  try {
    localStorage.removeItem(nameOf(key))
  } catch {
    // nothing was kept
  }
}

/** What the display shows: asked every ten minutes, sooner after a failure and when the network comes back. */
export function useLobbyBoard(key: string): Readonly<Ref<LobbyState>> {
  const state = shallowRef<LobbyState>(kept(key) ?? { status: 'loading' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let run = 0

  async function refresh() {
    const mine = ++run
    clearTimeout(timer)
    const reply = await ask(key)
    if (mine !== run) return
    state.value = follow(reply)
    timer = setTimeout(refresh, reply.kind === 'answer' ? every : minute)
  }
  function follow(reply: Reply): LobbyState {
    const before = state.value
    switch (reply.kind) {
      case 'answer': {
        const savedAt = Date.now()
        keep(key, reply.json, savedAt)
        return { status: 'ready', answer: reply.answer, savedAt, fresh: true }
      }
      case 'missing':
        forget(key)
        return { status: 'missing' }
      case 'none':
        if (before.status === 'ready') return { ...before, fresh: false }
        return before.status === 'missing' ? before : { status: 'unreachable' }
    }
  }

  const wake = () => {
    if (document.visibilityState === 'visible') void refresh()
  }
  // What the browser says of the network is only for showing; the next answer decides.
  const sleep = () => {
    if (state.value.status === 'ready') state.value = { ...state.value, fresh: false }
  }
  onMounted(() => {
    void refresh()
    window.addEventListener('online', wake)
    window.addEventListener('offline', sleep)
    document.addEventListener('visibilitychange', wake)
  })
  onUnmounted(() => {
    run++
    clearTimeout(timer)
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', sleep)
    document.removeEventListener('visibilitychange', wake)
  })
  return readonly(state) as Readonly<Ref<LobbyState>>
}
