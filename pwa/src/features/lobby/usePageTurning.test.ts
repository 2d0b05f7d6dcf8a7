import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { usePageTurning } from './usePageTurning'

describe('turning of pages', () => {
  let scope = effectScope()
  const count = ref(3)
  let turning: ReturnType<typeof usePageTurning>
  beforeEach(() => {
    vi.useFakeTimers()
    count.value = 3
    scope = effectScope()
    turning = scope.run(() => usePageTurning(() => count.value, 15_000))!
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
  })

  it('goes round by itself', () => {
    const seen = [1, 2, 3, 4].map(() => {
      vi.advanceTimersByTime(15_000)
      return turning.index.value
    })
    expect(seen).toEqual([1, 2, 0, 1])
  })
  it('stops and goes on', async () => {
    turning.toggle()
    await nextTick()
    vi.advanceTimersByTime(60_000)
    expect(turning.index.value).toBe(0)
    turning.toggle()
    await nextTick()
    vi.advanceTimersByTime(15_000)
    expect(turning.index.value).toBe(1)
  })
  it('gives a page that was turned to by hand its whole time', () => {
    vi.advanceTimersByTime(14_000)
    turning.turn(-1)
    expect(turning.index.value).toBe(2)
    vi.advanceTimersByTime(14_000)
    expect(turning.index.value).toBe(2)
    vi.advanceTimersByTime(1_000)
    expect(turning.index.value).toBe(0)
  })
  it('stays inside when there are fewer pages', async () => {
    turning.turn(2)
    count.value = 1
    await nextTick()
    expect(turning.index.value).toBe(0)
    vi.advanceTimersByTime(60_000)
    expect(turning.index.value).toBe(0)
  })
})
