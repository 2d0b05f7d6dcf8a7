import { watch } from 'vue'
import { loadPreferences, mayUploadPhotos } from '@/offline/preferences'
import { askToPersist } from '@/offline/quota'
import { purgeConfirmed } from '@/offline/receipts'
import { useSession } from '@/offline/session'
import { startSending, stopSending, wakeSender } from '@/offline/wake'

/** Ties the sender to the session: one officer's outbox, from the moment the officer is known. */
export function useSending(): void {
  const session = useSession()
  watch(
    () => session.database,
    async (database) => {
      if (!database) return stopSending()
      await loadPreferences(database)
      startSending(database, {
        fetch: (input, init) => fetch(input, init),
        now: () => Date.now(),
        random: () => Math.random(),
        mayUploadPhotos,
      })
      void askToPersist()
      void purgeConfirmed(database, Date.now()).catch(() => undefined)
    },
    { immediate: true },
  )
  // After a new login what waited for it goes on.
  watch(
    () => session.state.status,
    (status, before) => {
      if (status === 'ready' && before === 'expired') wakeSender('start')
    },
  )
}
