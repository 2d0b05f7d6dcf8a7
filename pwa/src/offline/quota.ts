export interface StorageState {
  usedBytes: number
  quotaBytes: number
  isPersisted: boolean
}

/** Asks the browser to keep our data when space runs out; it may say no. */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator
  if (!storage?.persist) return false
  return (await storage.persisted()) || (await storage.persist())
}

export async function storageState(): Promise<StorageState | undefined> {
  const { storage } = navigator
  if (!storage?.estimate) return undefined
  const { usage = 0, quota = 0 } = await storage.estimate()
  return { usedBytes: usage, quotaBytes: quota, isPersisted: (await storage.persisted?.()) ?? false }
}

/** A full disk, in the words of the different browsers. */
export function isQuotaError(caught: unknown): boolean {
  if (!(caught instanceof Error)) return false
  const inner = (caught as { inner?: unknown }).inner
  return caught.name === 'QuotaExceededError' || (inner instanceof Error && inner.name === 'QuotaExceededError')
}
