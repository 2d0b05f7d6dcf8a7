import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { MeDocument, type MeQuery, type Role } from '@/shared/graphql/generated/graphql'
import { onSessionExpired, request } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import { DeviceDatabase, LocalDatabase, lastOfficerKey } from './db'
import { loadCopy, saveCopy } from './copies'

export type Me = MeQuery['me']

/**
 * `anonymous`: nobody is known on this device. `unreachable`: the same, and the server cannot be asked.
 * `ready`: an officer is known, perhaps only from the local copy. `expired`: known, but the server wants a new login.
 * `refused`: logged in, but the officer is unknown or disabled.
 */
export type SessionState =
  | { status: 'opening' }
  | { status: 'anonymous' }
  | { status: 'unreachable' }
  | { status: 'refused'; failure: Failure }
  | { status: 'ready'; me: Me }
  | { status: 'expired'; me: Me }

export const useSession = defineStore('session', () => {
  const device = new DeviceDatabase()
  const state = shallowRef<SessionState>({ status: 'opening' })
  const database = shallowRef<LocalDatabase>()
  const unread = ref(0)

  const me = computed(() => ('me' in state.value ? state.value.me : undefined))
  const roles = computed<readonly Role[]>(() => me.value?.roles ?? [])
  const isExpired = computed(() => state.value.status === 'expired')

  onSessionExpired(() => {
    if (state.value.status === 'ready') state.value = { status: 'expired', me: state.value.me }
  })

  function hasRole(...wanted: Role[]): boolean {
    return wanted.some((role) => roles.value.includes(role))
  }

  /** Opens with the local copy at once when there is one; the server is asked behind it. */
  async function open(): Promise<void> {
    const last = await device.settings.get(lastOfficerKey)
    if (typeof last?.value === 'string') {
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
      if (failure.kind === 'needsLogin')
        state.value = known ? { status: 'expired', me: known } : { status: 'anonymous' }
      else if (failure.kind === 'refused') state.value = { status: 'refused', failure }
      else if (!known) state.value = { status: 'unreachable' }
    }
  }

  async function become(next: Me): Promise<void> {
    if (database.value?.officerId !== next.officer.id) {
      database.value?.close()
      database.value = new LocalDatabase(next.officer.id)
    }
    await device.settings.put({ key: lastOfficerKey, value: next.officer.id })
    await saveCopy(database.value, 'me', next)
    unread.value = next.unreadNotifications
    state.value = { status: 'ready', me: next }
  }

  /** Removes everything private from this device and ends the session at the server. */
  async function logout(leave: (address: string) => void = (address) => window.location.assign(address)) {
    await wipe()
    leave('/auth/logout')
  }

  async function wipe(): Promise<void> {
    const local = database.value
    database.value = undefined
    state.value = { status: 'anonymous' }
    await local?.delete()
    await device.settings.delete(lastOfficerKey)
  }

  return { state, me, roles, database, unread, isExpired, hasRole, open, refresh, logout, wipe, device }
})

/** The database of the logged-in officer; only called on pages behind the login. */
export function useLocalDatabase(): LocalDatabase {
  const { database } = useSession()
  if (!database) throw new Error('no officer is known on this device')
  return database
}
