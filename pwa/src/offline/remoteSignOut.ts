import { LocalDatabase, lastOfficerKey, type DeviceDatabase } from './db'
import { forgetLease } from './lease'
import type { Fetch } from './tus'

/** Random, known to the server by its hash alone: this browser's name for one officer, also when no session is left. */
export interface DeviceKey {
  key: string
  id: string | undefined
}

export const deviceKeyPrefix = 'device:'
const address = '/auth/device'

export async function deviceKeys(device: DeviceDatabase): Promise<Map<string, DeviceKey>> {
  const rows = await device.settings.where('key').startsWith(deviceKeyPrefix).toArray()
  return new Map(rows.map((row) => [row.key.slice(deviceKeyPrefix.length), row.value as DeviceKey]))
}

/** The id by which the list of devices knows this one. */
export async function thisDevice(device: DeviceDatabase, officerId: string): Promise<string | undefined> {
  return (await deviceKeys(device)).get(officerId)?.id
}

async function ask(method: 'POST' | 'DELETE', key: string, fetcher: Fetch): Promise<unknown> {
  try {
    const response = await fetcher(address, {
      method,
      headers: { 'X-Requested-With': 'luoshi', 'Luoshi-Device': key },
      credentials: 'same-origin',
      redirect: 'manual',
      // The page may be on its way to the provider's logout.
      keepalive: true,
      signal: AbortSignal.timeout(20_000),
    })
    return response.ok && method === 'POST' ? await response.json() : undefined
  } catch {
    return undefined
  }
}

/**
 * Asks for every officer who was ever here whether this device was signed out from elsewhere, and clears what it keeps of those who
 * were: drafts, photos and what was not sent, for whoever holds the phone is not to be trusted. Only the server's very word counts, a
 * captive portal does not say it. Answers whose data are gone.
 */
export async function obeyRemoteSignOut(
  device: DeviceDatabase,
  fetcher: Fetch = fetch,
  beforeDelete: (officerId: string) => void = () => undefined,
): Promise<string[]> {
  const gone: string[] = []
  for (const [officerId, { key }] of await deviceKeys(device)) {
    const answer = await ask('POST', key, fetcher)
    const word =
      typeof answer === 'object' && answer !== null && 'luoshiDevice' in answer ? answer.luoshiDevice : undefined
    if (word !== 'SIGNED_OUT') continue
    beforeDelete(officerId)
    await forgetOfficer(device, officerId)
    await ask('DELETE', key, fetcher)
    gone.push(officerId)
  }
  return gone
}

/** The owner logs out here: all that this browser knows of him goes, and the server need not list the device any more. */
export async function leaveDevice(device: DeviceDatabase, officerId: string, fetcher: Fetch = fetch): Promise<void> {
  const known = (await deviceKeys(device)).get(officerId)
  await forgetOfficer(device, officerId)
  if (known) void ask('DELETE', known.key, fetcher)
}

async function forgetOfficer(device: DeviceDatabase, officerId: string): Promise<void> {
  await new LocalDatabase(officerId).delete()
  await forgetLease(device, officerId)
  await device.settings.delete(deviceKeyPrefix + officerId)
  const last = await device.settings.get(lastOfficerKey)
  if (last?.value === officerId) await device.settings.delete(lastOfficerKey)
}
