import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import { isQuotaError } from '@/offline/quota'
import type { Download } from './downloads'

export type DownloadState =
  | { status: 'idle' }
  | { status: 'running'; done: number; all: number }
  | { status: 'done' }
  | { status: 'full' }
  | { status: 'failed'; failure: Failure }

/** One download that can be seen, stopped and begun again; it ends with the page. */
export function useDownload(work: (download: Download) => Promise<void>): {
  state: Readonly<Ref<DownloadState>>
  start(): Promise<void>
  stop(): void
} {
  const state = shallowRef<DownloadState>({ status: 'idle' })
  let running: AbortController | undefined

  async function start() {
    const mine = (running = new AbortController())
    state.value = { status: 'running', done: 0, all: 0 }
    try {
      await work({
        signal: mine.signal,
        progress(done, all) {
          if (running === mine) state.value = { status: 'running', done, all }
        },
      })
      if (running === mine) state.value = { status: 'done' }
    } catch (caught) {
      if (running !== mine) return
      mine.abort()
      state.value = isQuotaError(caught) ? { status: 'full' } : { status: 'failed', failure: failureOf(caught) }
    }
  }

  function stop() {
    running?.abort()
    running = undefined
    state.value = { status: 'idle' }
  }

  onScopeDispose(() => {
    running?.abort()
    running = undefined
  })
  return { state: readonly(state) as Readonly<Ref<DownloadState>>, start, stop }
}
