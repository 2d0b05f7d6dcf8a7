import { onUnmounted, ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { showToast } from '@/shared/ui/toast'
import { useSession } from '@/offline/session'

/** Name agreed with the page that ends the popup login. */
export const loginChannelName = 'luoshi-session'

/**
 * Logs in again in a popup so that the page and what is being typed stay as they are. The popup ends on /auth/popup,
 * whose script tells us on a BroadcastChannel and closes it. No popup: full redirect.
 */
export function useReLogin(): { waiting: Ref<boolean>; start(): void } {
  const session = useSession()
  const { t } = useI18n()
  const waiting = ref(false)
  const channel = new BroadcastChannel(loginChannelName)
  channel.addEventListener('message', () => void comeBack())
  onUnmounted(() => channel.close())

  /** Whoever logged in is asked from the server; somebody else gets an own database and is told so. */
  async function comeBack() {
    waiting.value = false
    const before = session.me?.officer.id
    await session.refresh()
    if (before && session.me && session.me.officer.id !== before) showToast(t('session.otherOfficer'), 'info', 8000)
  }

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
      void comeBack()
    }, 500)
  }

  return { waiting, start }
}
