import { onScopeDispose, watch } from 'vue'
import { deviceName, registerDevice } from '@/offline/deviceRegistration'
import { loadPreferences, mayUploadOriginals } from '@/offline/preferences'
import { askToPersist } from '@/offline/quota'
import { purgeConfirmed, purgeSent } from '@/offline/receipts'
import { sealOldRows } from '@/offline/sealOldRows'
import { useSession } from '@/offline/session'
import { startSending, stopSending, wakeSender } from '@/offline/wake'

/** The lease is looked at so often while the app stays open, and whether the device was signed out from elsewhere no more often. */
const lookEvery = 10 * 60_000
/** An app that is never closed asks who is logged in so often; the answer renews the lease. */
const renewEvery = 12 * 3_600_000

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
        mayUploadOriginals,
      })
      void askToPersist()
      void tidy(database).catch(() => undefined)
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
  watch(
    () => session.freshAt > 0 && session.database?.officerId,
    (officerId) => {
      if (officerId) void registerDevice(session.device, officerId, deviceName())
    },
    { immediate: true },
  )
  keepLease(session)
}

async function tidy(database: NonNullable<ReturnType<typeof useSession>['database']>) {
  await sealOldRows(database)
  await purgeConfirmed(database, Date.now())
  await purgeSent(database, Date.now())
}

function keepLease(session: ReturnType<typeof useSession>) {
  let lastLook = Date.now()
  const look = () => {
    void session.checkLease()
    if (session.freshAt > 0 && Date.now() - session.freshAt > renewEvery) void session.refresh()
    if (Date.now() - lastLook < lookEvery) return
    lastLook = Date.now()
    void session.obey()
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible') look()
  }
  const onOnline = () => void session.obey()
  const clock = setInterval(look, lookEvery)
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('online', onOnline)
  onScopeDispose(() => {
    clearInterval(clock)
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('online', onOnline)
  })
}
