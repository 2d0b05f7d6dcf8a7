import type { DeviceDatabase } from './db'

/** After so many days without a word from the server the data on this device are locked. The one place for this number. */
export const leaseDays = 14
const leaseMilliseconds = leaseDays * 24 * 3_600_000

/** `at`: the server last answered for this officer. `seen`: the latest time that this device has shown, whatever its clock says now. */
interface Contact {
  at: number
  seen: number
}

const contactKey = (officerId: string) => `contact:${officerId}`

/** The server has answered for this officer: the lease begins anew. */
export async function renewLease(device: DeviceDatabase, officerId: string, now = Date.now()): Promise<void> {
  await device.settings.put({ key: contactKey(officerId), value: { at: now, seen: now } satisfies Contact })
}

/**
 * Whether the lease is over. A clock that was set back does not lengthen it: the latest time that was ever seen counts. A lock
 * destroys nothing, the next login of the same officer opens it.
 */
export async function isLocked(device: DeviceDatabase, officerId: string, now = Date.now()): Promise<boolean> {
  const contact = (await device.settings.get(contactKey(officerId)))?.value as Contact | undefined
  // Known since before there were leases.
  if (!contact) {
    await renewLease(device, officerId, now)
    return false
  }
  const seen = Math.max(contact.seen, now)
  if (seen > contact.seen) await device.settings.put({ key: contactKey(officerId), value: { ...contact, seen } })
  return seen - contact.at >= leaseMilliseconds
}

/** Locks at once, for instance when the server says that the account was switched off. */
export async function endLease(device: DeviceDatabase, officerId: string): Promise<void> {
  await device.settings.put({ key: contactKey(officerId), value: { at: 0, seen: leaseMilliseconds } satisfies Contact })
}

export async function forgetLease(device: DeviceDatabase, officerId: string): Promise<void> {
  await device.settings.delete(contactKey(officerId))
}
