import { onMounted, onUnmounted } from 'vue'

/** Keeps the screen on while the page is seen; the browser lets go of it whenever the page is hidden. */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | undefined
  let isOver = false

  async function hold() {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      const fresh = await navigator.wakeLock.request('screen')
      if (isOver) await fresh.release()
      else lock = fresh
    } catch {
      // Refused, on a weak battery for one: the screen then sleeps as it is set up to.
    }
  }
  onMounted(() => {
    void hold()
    document.addEventListener('visibilitychange', hold)
  })
  onUnmounted(() => {
    isOver = true
    document.removeEventListener('visibilitychange', hold)
    void lock?.release()
  })
}
