import { uuidv7 } from '@/shared/format/uuid'
import type { DevelopPhoto } from '@/offline/photos'
import { sha256Hex } from '@/offline/hash'
import type { Fetch } from '@/offline/tus'
import type { BrokenSender } from '../orders'

interface RecordedFinding {
  commandId: string
  findingId: string
  photos: unknown[]
}

function findingIn(init: RequestInit | undefined): { query: string; input: RecordedFinding } | undefined {
  if (typeof init?.body !== 'string' || !init.body.includes('RecordFinding')) return undefined
  const { query, variables } = JSON.parse(init.body) as { query: string; variables: { input: RecordedFinding } }
  return { query, input: variables.input }
}

/** Senders with a fault that the oracle must see. */
export function brokenFetch(broken: BrokenSender | undefined, good: Fetch): Fetch {
  if (broken === 'drops a finding')
    return async (address, init) =>
      findingIn(init) ? Response.json({ data: { recordFinding: { id: 'never' } } }) : good(address, init)
  if (broken === 'doubles a finding')
    return async (address, init) => {
      const finding = findingIn(init)
      if (finding) {
        const input = { ...finding.input, commandId: uuidv7(), findingId: uuidv7(), photos: [] }
        await good(address, { ...init, body: JSON.stringify({ query: finding.query, variables: { input } }) })
      }
      return good(address, init)
    }
  return good
}

/** A darkroom that alters a byte of what it was given, and vouches for it. */
export function brokenHash(broken: BrokenSender | undefined, good: DevelopPhoto): DevelopPhoto {
  if (broken !== 'alters a byte') return good
  return async (original, mediaType, lines) => {
    const altered = alter(original)
    return { ...(await good(original, mediaType, lines)), sha256: await sha256Hex(altered) }
  }
}

export function alter(bytes: ArrayBuffer): ArrayBuffer {
  const copy = new Uint8Array(bytes.slice(0))
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy.buffer
}
