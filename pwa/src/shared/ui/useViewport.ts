import { readonly, ref, type Ref } from 'vue'

export type Viewport = 'phone' | 'tablet' | 'desktop'

const current = ref<Viewport>('phone')
let watching = false

/** Which of the three shells fits: phone < 768, tablet < 1200, desktop from there. */
export function useViewport(): Readonly<Ref<Viewport>> {
  if (!watching && typeof window !== 'undefined') {
    watching = true
    const tablet = window.matchMedia('(min-width: 768px)')
    const desktop = window.matchMedia('(min-width: 1200px)')
    const measure = () => {
      current.value = desktop.matches ? 'desktop' : tablet.matches ? 'tablet' : 'phone'
    }
    tablet.addEventListener('change', measure)
    desktop.addEventListener('change', measure)
    measure()
  }
  return readonly(current)
}
