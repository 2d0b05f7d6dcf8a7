import type { LocalDatabase } from './db'

/** Encrypted at rest with AES-GCM; the key is not extractable and is deleted with the database. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

const keys = new WeakMap<LocalDatabase, Promise<CryptoKey>>()

async function openKey(database: LocalDatabase): Promise<CryptoKey> {
  const known = await database.keys.get('vault')
  if (known) return known.key
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Two tabs may open a new database at once: the first key wins.
  return database.transaction('rw', database.keys, async () => {
    const other = await database.keys.get('vault')
    if (other) return other.key
    await database.keys.add({ id: 'vault', key: fresh })
    return fresh
  })
}

function keyOf(database: LocalDatabase): Promise<CryptoKey> {
  let key = keys.get(database)
  if (!key) {
    key = openKey(database)
    keys.set(database, key)
    // A failed opening is tried again the next time.
    key.catch(() => keys.delete(database))
  }
  return key
}

export async function sealBytes(database: LocalDatabase, bytes: ArrayBuffer): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(database), bytes) }
}

export async function openBytes(database: LocalDatabase, sealed: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await keyOf(database), sealed.data)
}

export async function seal(database: LocalDatabase, value: unknown): Promise<Sealed> {
  return sealBytes(database, new TextEncoder().encode(JSON.stringify(value)).buffer)
}

export async function open<Value>(database: LocalDatabase, sealed: Sealed): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await openBytes(database, sealed))) as Value
}
