import { readonly, shallowRef, type Ref } from 'vue'
import type { LocalDatabase } from './db'
import { drain, type DrainResult, type SenderTools, type Wake } from './sender'

export const syncTag = 'luoshi-outbox'

export type SenderState = { status: 'resting' } | { status: 'sending' } | DrainResult

const state = shallowRef<SenderState>({ status: 'resting' })
/** What the sender of this window does; the outbox page and the status strip show it. */
export const senderState: Readonly<Ref<SenderState>> = readonly(state) as Readonly<Ref<SenderState>>

/** The browser's online event is not trusted alone (mobile#3961): while something waits, it is also tried by the clock. */
const longestPause = 30_000
const shortestPause = 1_000

interface Waker {
  database: LocalDatabase
  tools: SenderTools
  timer: ReturnType<typeof setTimeout> | undefined
  isRunning: boolean
  again: Wake | undefined
  stop(): void
}

let current: Waker | undefined

/** Starts sending for this officer: on start, visible, online, timer; a new call replaces the former officer. */
export function startSending(database: LocalDatabase, tools: SenderTools): void {
  if (current?.database === database) return
  stopSending()
  const onVisible = () => {
    if (document.visibilityState === 'visible') wakeSender('visible')
  }
  const onOnline = () => wakeSender('online')
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('online', onOnline)
  current = {
    database,
    tools,
    timer: undefined,
    isRunning: false,
    again: undefined,
    stop() {
      document.removeEventListener('visibilitychange', onVisible)
      window.removeEventListener('online', onOnline)
    },
  }
  wakeSender('start')
}

export function stopSending(): void {
  if (!current) return
  clearTimeout(current.timer)
  current.stop()
  current = undefined
  state.value = { status: 'resting' }
}

export function wakeSender(wake: Wake): void {
  const waker = current
  if (!waker) return
  if (waker.isRunning) {
    waker.again = wake
    return
  }
  void run(waker, wake)
}

async function run(waker: Waker, wake: Wake): Promise<void> {
  clearTimeout(waker.timer)
  waker.isRunning = true
  state.value = { status: 'sending' }
  let result: DrainResult
  try {
    result = await drain(waker.database, waker.tools, wake)
  } catch {
    // The store was closed or is full: what is written stays, the clock tries again.
    result = { status: 'waiting', nextAt: Date.now() + longestPause }
  }
  waker.isRunning = false
  if (waker !== current) return
  state.value = result
  if (waker.again) {
    const { again } = waker
    waker.again = undefined
    void run(waker, again)
  } else if (result.status === 'waiting' || result.status === 'offline') {
    const pause = Math.min(longestPause, Math.max(shortestPause, result.nextAt - Date.now()))
    waker.timer = setTimeout(() => wakeSender('timer'), pause)
  }
}

interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> }
}

/** Asks the browser to wake the service worker when there is network, also after the app was closed (Chromium). */
export async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration()
    await registration?.sync?.register(syncTag)
  } catch {
    // Not allowed here: start, visible, online and the clock remain.
  }
}
