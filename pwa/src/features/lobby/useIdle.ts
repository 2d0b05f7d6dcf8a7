import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue'

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Nobody has moved a hand for a while: pointer and buttons leave the picture. */
export function useIdle(milliseconds = 5_000): Readonly<Ref<boolean>> {
  const isIdle = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function stir() {
    isIdle.value = false
    clearTimeout(timer)
    timer = setTimeout(() => (isIdle.value = true), milliseconds)
  }
  onMounted(() => {
    stir()
    signs.forEach((sign) => window.addEventListener(sign, stir, { passive: true }))
  })
  onUnmounted(() => {
    clearTimeout(timer)
    signs.forEach((sign) => window.removeEventListener(sign, stir))
  })
  return readonly(isIdle)
}
