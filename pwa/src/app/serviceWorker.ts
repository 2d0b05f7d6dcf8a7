import { readonly, shallowRef } from 'vue'
import { trustedScript } from '@/shared/trusted'

const waiting = shallowRef<ServiceWorker>()

/** A new version that waits for the user's word; it is never forced on somebody who is typing. */
export const waitingWorker = readonly(waiting)

const hour = 3_600_000

export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(trustedScript('/sw.js'))
  const watchInstalling = () => {
    const installing = registration.installing
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) waiting.value = installing
    })
  }
  if (registration.waiting && navigator.serviceWorker.controller) waiting.value = registration.waiting
  watchInstalling()
  registration.addEventListener('updatefound', watchInstalling)
  setInterval(() => {
    if (navigator.onLine) void registration.update()
  }, hour)
}

export function applyUpdate() {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.value?.postMessage({ type: 'SKIP_WAITING' })
}
