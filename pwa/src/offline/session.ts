import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { MeDocument, type MeQuery, type Role } from '@/shared/graphql/generated/graphql'
import { onSessionExpired, request } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import { DeviceDatabase, LocalDatabase, lastOfficerKey } from './db'
import { loadCopy, saveCopy } from './copies'
import { endLease, isLocked, renewLease } from './lease'
import { leaveDevice, obeyRemoteSignOut } from './remoteSignOut'

export type Me = MeQuery['me']

/**
 * `anonymous`: nobody is known on this device. `unreachable`: the same, and the server cannot be asked.
 * `ready`: an officer is known, perhaps only from the local copy. `expired`: known, but the server wants a new login.
 * `refused`: logged in, but the officer is unknown or disabled. `locked`: known, but the server was not heard of for so long that
 * nothing is shown before the next login. `signedOut`: what this device kept was cleared on the word of the server.
 */
export type SessionState =
  | { status: 'opening' }
  | { status: 'anonymous' }
  | { status: 'unreachable' }
  | { status: 'refused'; failure: Failure }
  | { status: 'locked' }
  | { status: 'signedOut' }
  | { status: 'ready'; me: Me }
  | { status: 'expired'; me: Me }

export const useSession = defineStore('session', () => {
  const device = new DeviceDatabase()
  const state = shallowRef<SessionState>({ status: 'opening' })
  const database = shallowRef<LocalDatabase>()
  const unread = ref(0)
  /** When the server last said who this is; 0: not since the app was opened. */
  const freshAt = ref(0)

  const me = computed(() => ('me' in state.value ? state.value.me : undefined))
  const roles = computed<readonly Role[]>(() => me.value?.roles ?? [])
  const isExpired = computed(() => state.value.status === 'expired')

  onSessionExpired(() => {
    if (state.value.status !== 'ready') return
    state.value = { status: 'expired', me: state.value.me }
    void obey()
  })

  function hasRole(...wanted: Role[]): boolean {
    return wanted.some((role) => roles.value.includes(role))
  }

  /** Opens with the local copy at once when there is one; the server is asked behind it. */
  async function open(): Promise<void> {
    await openAs()
    void obey()
  }

  async function openAs(): Promise<void> {
    const last = await device.settings.get(lastOfficerKey)
    if (typeof last?.value === 'string') {
      if (await isLocked(device, last.value)) {
        state.value = { status: 'locked' }
        await refresh()
        return
      }
      const local = new LocalDatabase(last.value)
      const copy = await loadCopy<Me>(local, 'me')
      if (copy) {
        database.value = local
        unread.value = copy.data.unreadNotifications
        state.value = { status: 'ready', me: copy.data }
        void refresh()
        return
      }
      local.close()
    }
    await refresh()
  }

  /** Asks the server who is logged in. Another officer than before gets an own database. */
  async function refresh(): Promise<void> {
    try {
      const answer = await request(MeDocument)
      await become(answer.me)
    } catch (caught) {
      const failure = failureOf(caught)
      const known = me.value
      const isClosed = state.value.status === 'locked' || state.value.status === 'signedOut'
      if (failure.kind === 'refused') {
        if (known) await endLease(device, known.officer.id)
        state.value = { status: 'refused', failure }
      } else if (isClosed) return
      else if (failure.kind === 'needsLogin')
        state.value = known ? { status: 'expired', me: known } : { status: 'anonymous' }
      else if (!known) state.value = { status: 'unreachable' }
    }
  }

  /** Locks when the server was not heard of for too long while the app stayed open. Nothing is lost by it. */
  async function checkLease(): Promise<void> {
    const known = me.value
    if (known && (await isLocked(device, known.officer.id))) close({ status: 'locked' })
  }

  /** Asks whether this device was signed out from elsewhere, and clears what it keeps if so. */
  async function obey(): Promise<void> {
    const gone = await obeyRemoteSignOut(
      device,
      (input, init) => fetch(input, init),
      (officerId) => {
        if (database.value?.officerId === officerId) close({ status: 'signedOut' })
      },
    )
    // Logged in anew all the same: begins with an empty store.
    if (gone.length && state.value.status === 'signedOut') await refresh()
  }

  function close(next: SessionState) {
    const local = database.value
    database.value = undefined
    state.value = next
    local?.close()
  }

  async function become(next: Me): Promise<void> {
    if (database.value?.officerId !== next.officer.id) {
      database.value?.close()
      database.value = new LocalDatabase(next.officer.id)
    }
    await device.settings.put({ key: lastOfficerKey, value: next.officer.id })
    await renewLease(device, next.officer.id)
    await saveCopy(database.value, 'me', next)
    unread.value = next.unreadNotifications
    freshAt.value = Date.now()
    state.value = { status: 'ready', me: next }
  }

  /** Removes everything private from this device and ends the session at the server. */
  async function logout(leave: (address: string) => void = (address) => window.location.assign(address)) {
    await wipe()
    leave('/auth/logout')
  }

  async function wipe(): Promise<void> {
    const officerId = database.value?.officerId
    close({ status: 'anonymous' })
    if (officerId) await leaveDevice(device, officerId, (input, init) => fetch(input, init))
  }

  return {
    state,
    me,
    roles,
    database,
    unread,
    freshAt,
    isExpired,
    hasRole,
    open,
    refresh,
    checkLease,
    obey,
    logout,
    wipe,
    device,
  }
})

/** The database of the logged-in officer; only called on pages behind the login. */
export function useLocalDatabase(): LocalDatabase {
  const { database } = useSession()
  if (!database) throw new Error('no officer is known on this device')
  return database
}
