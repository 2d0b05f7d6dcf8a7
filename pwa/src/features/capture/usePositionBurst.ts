import { computed, onScopeDispose, readonly, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { PositionInput } from '@/shared/graphql/generated/schema'
import { poorMeters, positionAt, takePosition, type Fix, type NoPosition } from '@/offline/position'

export type BurstState =
  | { status: 'idle' }
  | { status: 'searching'; best: Fix | undefined }
  | { status: 'taken'; fix: Fix }
  | { status: 'none'; reason: NoPosition }

/** An older fix is taken again before the next photo. */
const freshMilliseconds = 60_000

export interface UsePositionBurstReturn {
  state: Readonly<Ref<BurstState>>
  fix: ComputedRef<Fix | undefined>
  isPoor: ComputedRef<boolean>
  /** Starts a burst unless one runs or the last fix is fresh. */
  start(options?: { force?: boolean }): Promise<void>
  /** The position as of this moment, with its age. */
  at(moment: number): PositionInput | null
}

export function usePositionBurst(): UsePositionBurstReturn {
  const state = shallowRef<BurstState>({ status: 'idle' })
  let last: Fix | undefined
  let running: AbortController | undefined

  const fix = computed(() => {
    switch (state.value.status) {
      case 'taken':
        return state.value.fix
      case 'searching':
        return state.value.best
      case 'idle':
      case 'none':
        return undefined
    }
  })

  async function start({ force = false } = {}) {
    if (running) return
    if (!force && state.value.status === 'taken' && Date.now() - state.value.fix.at < freshMilliseconds) return
    const mine = new AbortController()
    running = mine
    state.value = { status: 'searching', best: last }
    const result = await takePosition({
      signal: mine.signal,
      onBetter: (better) => {
        last = better
        state.value = { status: 'searching', best: better }
      },
    })
    running = undefined
    if (mine.signal.aborted) return
    if (result.kind === 'taken') state.value = { status: 'taken', fix: result.fix }
    else state.value = { status: 'none', reason: result.reason }
  }

  onScopeDispose(() => running?.abort())

  return {
    state: readonly(state) as Readonly<Ref<BurstState>>,
    fix,
    isPoor: computed(() => (fix.value ? fix.value.accuracyMeters > poorMeters : false)),
    start,
    at: (moment) => (fix.value ? positionAt(fix.value, moment) : null),
  }
}
