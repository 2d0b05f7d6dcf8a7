import { DeviceDatabase, LocalDatabase, lastOfficerKey } from '@/offline/db'
import { isOnMobileData, wifiKey } from '@/offline/connection'
import { drain } from '@/offline/sender'

/** Sends the outbox of the officer who was here last. Throws while something still waits: the browser then tries again. */
export async function sendInBackground(): Promise<void> {
  const device = new DeviceDatabase()
  const last = await device.settings.get(lastOfficerKey)
  device.close()
  if (typeof last?.value !== 'string') return
  const database = new LocalDatabase(last.value)
  try {
    const result = await drain(
      database,
      {
        fetch: (input, init) => fetch(input, init),
        now: () => Date.now(),
        random: () => Math.random(),
        mayUploadPhotos: async () => (await database.settings.get(wifiKey))?.value !== true || !isOnMobileData(),
      },
      'sync',
    )
    if (result.status === 'offline' || result.status === 'waiting') throw new Error('outbox is not empty')
  } finally {
    database.close()
  }
}
