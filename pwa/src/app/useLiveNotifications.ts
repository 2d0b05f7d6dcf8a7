import { onScopeDispose, watch } from 'vue'
import { useSession } from '@/offline/session'

/** Keeps the live line of the notifications open while an officer is logged in; its code comes after the first paint. */
export function useLiveNotifications() {
  const session = useSession()
  let end: (() => void) | undefined
  let run = 0

  watch(
    () => (session.state.status === 'ready' ? session.me?.officer.id : undefined),
    async (officerId) => {
      const mine = ++run
      end?.()
      end = undefined
      if (!officerId) return
      const { listenForNotifications } = await import('@/features/notification')
      if (mine === run) end = listenForNotifications()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    run++
    end?.()
  })
}
