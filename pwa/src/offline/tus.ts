import { sha256Base64 } from './hash'
import { retryAfterSeconds } from '@/shared/graphql/client'
import type { PhotoVariant } from './db'

/** The small part of tus 1.0.0 that we need, with a SHA-256 per chunk, which tus-js-client cannot send. */
export type TusAnswer =
  /** Without offset: a server that does not say how far the upload is. */
  | { kind: 'created'; uploadUrl: string; offset: number | undefined }
  | { kind: 'offset'; offset: number }
  | { kind: 'gone' }
  | { kind: 'wrongOffset' }
  | { kind: 'chunkDamaged' }
  | { kind: 'hashMismatch' }
  | { kind: 'tooLarge' }
  | { kind: 'refused'; status: number; code: string | undefined }
  | { kind: 'needsLogin' }
  | { kind: 'offline'; portal?: true }
  | { kind: 'server'; status: number; waitSeconds: number | undefined }

export type Fetch = typeof fetch

const version = { 'Tus-Resumable': '1.0.0', 'X-Requested-With': 'luoshi' }
/** 423: another request still writes to this upload, perhaps our own that was cut off. 429: too much at once. */
const busy = new Set([423, 429])
const lockSeconds = 3
const chunkTimeout = 60_000
const shortTimeout = 20_000

async function send(
  fetcher: Fetch,
  address: string,
  init: RequestInit,
  timeout: number,
): Promise<Response | undefined> {
  try {
    return await fetcher(address, {
      ...init,
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
  } catch {
    return undefined
  }
}

/** What is common to the three requests: statuses that say the same everywhere. */
async function failed(response: Response | undefined): Promise<TusAnswer | undefined> {
  if (!response) return { kind: 'offline' }
  if (response.status === 401 || response.status === 499) return { kind: 'needsLogin' }
  if (response.type === 'opaqueredirect') return { kind: 'offline', portal: true }
  if (busy.has(response.status) || response.status >= 500) {
    const wait = retryAfterSeconds(response) || (response.status === 423 ? lockSeconds : 0)
    return { kind: 'server', status: response.status, waitSeconds: wait > 0 ? wait : undefined }
  }
  if (response.status === 413) return { kind: 'tooLarge' }
  if (response.ok) {
    // A friendly page from a captive portal has no tus header: these bytes did not reach our server.
    return response.headers.has('Tus-Resumable') || response.headers.has('Upload-Offset')
      ? undefined
      : { kind: 'offline', portal: true }
  }
  return undefined
}

async function refusedAs(response: Response): Promise<TusAnswer> {
  let code: string | undefined
  try {
    const body: unknown = JSON.parse(await response.text())
    if (typeof body === 'object' && body !== null && 'code' in body) code = String(body.code)
  } catch {
    code = undefined
  }
  return { kind: 'refused', status: response.status, code }
}

/** Begins an upload, or finds it again. The first bytes may go along (creation-with-upload): a round trip less for each photo. */
export async function createUpload(
  fetcher: Fetch,
  photo: { photoId: string; variant: PhotoVariant; size: number },
  first?: ArrayBuffer,
): Promise<TusAnswer> {
  const response = await send(
    fetcher,
    '/files',
    {
      method: 'POST',
      headers: {
        ...version,
        'Upload-Length': String(photo.size),
        'Upload-Metadata': `evidenceId ${btoa(photo.photoId)},variant ${btoa(photo.variant)}`,
        ...(first ? await describe(first) : {}),
      },
      ...(first ? { body: first } : {}),
    },
    first ? chunkTimeout : shortTimeout,
  )
  const failure = await failed(response)
  if (failure) return failure
  if (!response) return { kind: 'offline' }
  const location = response.headers.get('Location')
  if (response.status === 201 && location) {
    // Kept as a path: the same upload is found again when the address of the server changes.
    const url = new URL(location, globalThis.location?.origin ?? 'http://localhost')
    const offset = response.headers.get('Upload-Offset')
    return { kind: 'created', uploadUrl: url.pathname, offset: offset === null ? undefined : Number(offset) }
  }
  return first ? refusedBytes(response) : refusedAs(response)
}

async function describe(chunk: ArrayBuffer): Promise<Record<string, string>> {
  return {
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Checksum': `sha256 ${await sha256Base64(chunk)}`,
  }
}

/** Why bytes were not taken. */
async function refusedBytes(response: Response): Promise<TusAnswer> {
  switch (response.status) {
    case 409:
      return { kind: 'wrongOffset' }
    case 422:
      return { kind: 'hashMismatch' }
    case 460:
      return { kind: 'chunkDamaged' }
    default:
      return refusedAs(response)
  }
}

export async function askOffset(fetcher: Fetch, uploadUrl: string): Promise<TusAnswer> {
  const response = await send(fetcher, uploadUrl, { method: 'HEAD', headers: version }, shortTimeout)
  const failure = await failed(response)
  if (failure) return failure
  if (!response) return { kind: 'offline' }
  if (response.status === 404 || response.status === 410) return { kind: 'gone' }
  const offset = Number(response.headers.get('Upload-Offset') ?? Number.NaN)
  if (response.ok && Number.isInteger(offset)) return { kind: 'offset', offset }
  return { kind: 'refused', status: response.status, code: undefined }
}

export async function sendChunk(
  fetcher: Fetch,
  uploadUrl: string,
  offset: number,
  chunk: ArrayBuffer,
): Promise<TusAnswer> {
  const response = await send(
    fetcher,
    uploadUrl,
    {
      method: 'PATCH',
      headers: {
        ...version,
        'Upload-Offset': String(offset),
        ...(await describe(chunk)),
      },
      body: chunk,
    },
    chunkTimeout,
  )
  const failure = await failed(response)
  if (failure) return failure
  if (!response) return { kind: 'offline' }
  if (response.ok) return { kind: 'offset', offset: Number(response.headers.get('Upload-Offset')) }
  if (response.status === 404 || response.status === 410) return { kind: 'gone' }
  return refusedBytes(response)
}
