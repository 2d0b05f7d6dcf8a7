import { onUnmounted, ref, type Ref } from 'vue'
import { useSession } from '@/offline/session'

/** Name agreed with the page that ends the popup login. */
export const loginChannelName = 'luoshi-session'

/**
 * Logs in again in a popup so that the page and what is being typed stay as they are. The popup ends on /auth/popup,
 * whose script tells us on a BroadcastChannel and closes it. No popup: full redirect.
 */
export function useReLogin(): { waiting: Ref<boolean>; start(): void } {
  const session = useSession()
  const waiting = ref(false)
  const channel = new BroadcastChannel(loginChannelName)
  channel.addEventListener('message', () => {
    waiting.value = false
    void session.refresh()
  })
  onUnmounted(() => channel.close())

  function start() {
    const popup = window.open('/auth/popup', 'luoshi-login', 'popup,width=480,height=720')
    if (!popup) {
      window.location.assign(`/auth/login?to=${encodeURIComponent(window.location.pathname)}`)
      return
    }
    waiting.value = true
    const poll = setInterval(() => {
      if (!popup.closed) return
      clearInterval(poll)
      waiting.value = false
      void session.refresh()
    }, 500)
  }

  return { waiting, start }
}
