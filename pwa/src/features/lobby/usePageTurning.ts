import { computed, onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

export interface PageTurning {
  index: Readonly<Ref<number>>
  isPaused: Readonly<Ref<boolean>>
  turn(by: number): void
  toggle(): void
}

/** Turns to the next page every so often; who turns by hand has the whole time for the page he chose. */
export function usePageTurning(count: () => number, milliseconds = 15_000): PageTurning {
  const wanted = ref(0)
  const isPaused = ref(false)
  const index = computed(() => Math.min(wanted.value, Math.max(0, count() - 1)))
  let timer: ReturnType<typeof setTimeout> | undefined

  function turn(by: number) {
    const all = Math.max(1, count())
    wanted.value = (index.value + by + all) % all
    wait()
  }
  function wait() {
    clearTimeout(timer)
    if (!isPaused.value && count() > 1) timer = setTimeout(turn, milliseconds, 1)
  }
  watch([isPaused, count], wait, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))

  return { index, isPaused: readonly(isPaused), turn, toggle: () => (isPaused.value = !isPaused.value) }
}
