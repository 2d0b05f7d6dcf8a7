import { readonly, ref, type Ref } from 'vue'

export type Viewport = 'phone' | 'tablet' | 'desktop'

const current = ref<Viewport>('phone')
let watching = false

/** Which of the three shells fits: phone < 768 (or on its side), tablet < 1200, desktop from there. */
export function useViewport(): Readonly<Ref<Viewport>> {
  if (!watching && typeof window !== 'undefined') {
    watching = true
    // A phone on its side is wide but not high: it stays a phone, so that turning it does not rebuild the page.
    const tablet = window.matchMedia('(min-width: 768px) and (min-height: 480px)')
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
