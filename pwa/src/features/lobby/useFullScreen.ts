import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue'

export function useFullScreen(): { isPossible: boolean; isFull: Readonly<Ref<boolean>>; toggle(): void } {
  const isFull = ref(false)
  const follow = () => (isFull.value = Boolean(document.fullscreenElement))
  onMounted(() => document.addEventListener('fullscreenchange', follow))
  onUnmounted(() => document.removeEventListener('fullscreenchange', follow))

  /** A browser may refuse; the page then stays as it is. */
  function toggle() {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen({ navigationUI: 'hide' })
    change.catch(() => undefined)
  }
  return { isPossible: document.fullscreenEnabled ?? false, isFull: readonly(isFull), toggle }
}
