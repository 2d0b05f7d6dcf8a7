import { readonly, ref, type Ref } from 'vue'

const online = ref(typeof navigator === 'undefined' || navigator.onLine)
if (typeof window !== 'undefined') {
  window.addEventListener('online', () => (online.value = true))
  window.addEventListener('offline', () => (online.value = false))
}

/** What the browser believes of the network. Good for showing, never trusted for sending: the sender also polls. */
export function useNetwork(): { isOnline: Readonly<Ref<boolean>> } {
  return { isOnline: readonly(online) }
}
