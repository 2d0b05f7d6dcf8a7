import { onMounted, onUnmounted } from 'vue'
import { useRouter } from 'vue-router'

/** A tap on a push notification asks an open window to go to its record. */
export function useOpenRequests(): void {
  const router = useRouter()
  const onMessage = (event: MessageEvent<{ type?: string; path?: string } | undefined>) => {
    if (event.data?.type === 'OPEN' && event.data.path?.startsWith('/')) void router.push(event.data.path)
  }
  onMounted(() => navigator.serviceWorker?.addEventListener('message', onMessage))
  onUnmounted(() => navigator.serviceWorker?.removeEventListener('message', onMessage))
}
