import { DeviceDatabase, LocalDatabase, lastOfficerKey } from '@/offline/db'
import { holdKey, mayUpload, wifiKey } from '@/offline/connection'
import { obeyRemoteSignOut } from '@/offline/remoteSignOut'
import { drain } from '@/offline/sender'

/** Sends the outbox of the officer who was here last. Throws while something still waits: the browser then tries again. */
export async function sendInBackground(): Promise<void> {
  const device = new DeviceDatabase()
  await obeyRemoteSignOut(device, (input, init) => fetch(input, init))
  const last = await device.settings.get(lastOfficerKey)
  device.close()
  if (typeof last?.value !== 'string') return
  const database = new LocalDatabase(last.value)
  const isOn = async (key: string) => (await database.settings.get(key))?.value === true
  try {
    const result = await drain(
      database,
      {
        fetch: (input, init) => fetch(input, init),
        now: () => Date.now(),
        random: () => Math.random(),
        mayUploadOriginals: async () => mayUpload(await isOn(wifiKey), await isOn(holdKey)),
      },
      'sync',
    )
    if (result.status === 'offline' || result.status === 'waiting') throw new Error('outbox is not empty')
  } finally {
    database.close()
  }
}
