/** A package that leaves the encrypted store is protected by a passphrase: PBKDF2 makes the key, AES-GCM seals each part under its name. */
export interface Protection {
  kdf: 'PBKDF2-SHA-256'
  iterations: number
  salt: string
  /** A known text, sealed: tells a wrong passphrase from a damaged file. */
  check: string
}

export interface Sealer {
  seal(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  open(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
}

export const shortestPassphrase = 8
const usualIterations = 600_000
/** A foreign file must not keep the phone busy for minutes. */
const mostIterations = 5_000_000
const checkName = 'check'
const checkWords = 'luoshi'
const ivLength = 12

/** Parts as they are, for a package that its owner does not want protected. */
export const unprotected: Sealer = { seal: async (_, bytes) => bytes, open: async (_, bytes) => bytes }

export async function protect(
  passphrase: string,
  owner: string,
  iterations = usualIterations,
): Promise<{ sealer: Sealer; protection: Protection }> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const sealer = sealerOf(await keyOf(passphrase, salt, iterations), owner)
  const check = await sealer.seal(checkName, new TextEncoder().encode(checkWords))
  return { sealer, protection: { kdf: 'PBKDF2-SHA-256', iterations, salt: base64(salt), check: base64(check) } }
}

/** Undefined when the passphrase is wrong. */
export async function unlock(
  passphrase: string,
  owner: string,
  { iterations, salt, check }: Protection,
): Promise<Sealer | undefined> {
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > mostIterations) return undefined
  const sealer = sealerOf(await keyOf(passphrase, bytesOf(salt), iterations), owner)
  try {
    const words = new TextDecoder().decode(await sealer.open(checkName, bytesOf(check)))
    return words === checkWords ? sealer : undefined
  } catch {
    return undefined
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Owner and name are bound in: a part cannot be put in the place of another, nor under another officer. */
function sealerOf(key: CryptoKey, owner: string): Sealer {
  const additionalData = (name: string) => new TextEncoder().encode(`luoshi-rescue\n${owner}\n${name}`)
  return {
    async seal(name, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(ivLength))
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: additionalData(name) },
        key,
        bytes,
      )
      const sealed = new Uint8Array(ivLength + data.byteLength)
      sealed.set(iv)
      sealed.set(new Uint8Array(data), ivLength)
      return sealed
    },
    async open(name, bytes) {
      const iv = bytes.slice(0, ivLength)
      const data = bytes.slice(ivLength)
      return new Uint8Array(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: additionalData(name) }, key, data),
      )
    },
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0)
}
