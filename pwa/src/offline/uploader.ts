import { nextAttemptAt } from './backoff'
import type { LocalDatabase, UploadRow } from './db'
import { sha256Hex } from './hash'
import type { Outcome } from './outcome'
import { askOffset, createUpload, sendChunk, type Fetch, type TusAnswer } from './tus'
import { openBytes } from './vault'

export interface UploadTools {
  fetch: Fetch
  now(): number
  random(): number
  /** Asked between chunks: a new text goes before the rest of a photo. */
  shouldPause?(): Promise<boolean>
}

/** `stop`: no sense in trying anything else now. `go on`: this one is done or put off. `paused`: it was asked to. */
export type UploadResult = 'stop' | 'go on' | 'paused'

const smallestChunk = 64 * 1024
const largestChunk = 1024 * 1024
/** A chunk should take about this long: short enough that a cut loses little, long enough that the round trip does not count. */
const wantedMilliseconds = 1_000
/** The server said three times that the whole is not what the manifest promised. */
const mismatchLimit = 3

/** A line that was cut is tried again at once; one that fell silent is not: that took longer. */
const cutMilliseconds = 5_000

let chunkSize = 256 * 1024
let cutAt = 0
/** Bytes that have arrived since the line was cut: many mean that it is only now and then. */
let sinceCut = 0

/**
 * How many photos go up at once. Several fill a line with a long way, where each waits for its answer; on a thin or broken line one at a
 * time, so that something becomes whole.
 */
export function uploadsAtOnce(): number {
  return chunkSize > smallestChunk ? 5 : 1
}

/** Sends one variant of one photo from where the server stopped. Every step is written down before the next. */
export async function sendUpload(database: LocalDatabase, start: UploadRow, tools: UploadTools): Promise<UploadResult> {
  const stored = await database.bytes.get(`${start.photoId}:${start.variant}`)
  if (!stored) return settle(database, start, rejected(tools, 'LOCAL_BYTES_MISSING'))
  let bytes: ArrayBuffer
  try {
    bytes = await openBytes(database, stored.bytes)
  } catch {
    return settle(database, start, rejected(tools, 'LOCAL_BYTES_DAMAGED'))
  }
  if (bytes.byteLength !== start.size) return settle(database, start, rejected(tools, 'LOCAL_BYTES_DAMAGED'))

  let upload = start
  let recreated = false
  let damaged = 0
  // Once after each progress: the line is there, only the connection was lost.
  let mayTryAgain = true
  // The bytes go along with the first creation only: after it the server may have some.
  let mayBeginWithBytes = start.offset === 0 && start.attempts === 0
  const update = async (changes: Partial<UploadRow>) => {
    upload = { ...upload, ...changes }
    await database.uploads.update(upload.id, changes)
  }

  // The offset that is written here may be older than the server's: ask first.
  let isOffsetKnown = false
  for (;;) {
    let answer: TusAnswer
    const began = tools.now()
    let sent = 0
    if (!upload.uploadUrl) {
      const first = mayBeginWithBytes ? nextChunk(bytes, 0) : undefined
      mayBeginWithBytes = false
      sent = first?.byteLength ?? 0
      answer = await createUpload(tools.fetch, upload, first)
    } else if (!isOffsetKnown) {
      answer = await askOffset(tools.fetch, upload.uploadUrl)
    } else {
      const chunk = nextChunk(bytes, upload.offset)
      sent = chunk.byteLength
      answer = await sendChunk(tools.fetch, upload.uploadUrl, upload.offset, chunk)
    }
    if (answer.kind === 'created') {
      await update({ uploadUrl: answer.uploadUrl })
      // Of an upload that seems whole HEAD says whether it was checked and kept, unless these were its bytes.
      const { offset } = answer
      if (offset === undefined || (offset >= upload.size && sent === 0)) {
        isOffsetKnown = false
        continue
      }
      answer = { kind: 'offset', offset }
    }
    if (sent > 0) adapt(answer, tools.now(), began, sent)

    switch (answer.kind) {
      case 'offset':
        isOffsetKnown = true
        mayTryAgain = true
        await update({ offset: answer.offset, attempts: 0 })
        if (answer.offset >= upload.size) {
          await update({ state: 'delivered', outcome: { kind: 'sent', at: tools.now() } })
          return 'go on'
        }
        if (await tools.shouldPause?.()) return 'paused'
        break
      case 'wrongOffset':
        isOffsetKnown = false
        if (++damaged > mismatchLimit) return settle(database, upload, later(tools, 'server', 409), tools)
        break
      case 'chunkDamaged':
        if (++damaged > mismatchLimit) return settle(database, upload, later(tools, 'server', 460), tools)
        break
      case 'gone':
        // Expired at the server: begin again, once in a pass.
        if (recreated) return settle(database, upload, rejected(tools, 'EVIDENCE_NOT_FOUND'))
        recreated = true
        await update({ uploadUrl: undefined, offset: 0 })
        break
      case 'hashMismatch': {
        const isWhole = (await sha256Hex(bytes)) === upload.sha256
        if (!isWhole) return settle(database, upload, rejected(tools, 'LOCAL_BYTES_DAMAGED'))
        if (++damaged > mismatchLimit) return settle(database, upload, rejected(tools, 'EVIDENCE_HASH_MISMATCH'))
        isOffsetKnown = false
        await update({ uploadUrl: undefined, offset: 0 })
        break
      }
      case 'tooLarge':
        return settle(database, upload, rejected(tools, 'TOO_LARGE'))
      case 'refused':
        return settle(
          database,
          upload,
          answer.status === 404
            ? rejected(tools, answer.code ?? 'EVIDENCE_NOT_FOUND')
            : answer.code
              ? rejected(tools, answer.code)
              : later(tools, 'server', answer.status),
          tools,
        )
      case 'needsLogin':
        return settle(database, upload, { kind: 'needsLogin', at: tools.now() }, tools)
      case 'offline':
        if (mayTryAgain && sent > 0 && !answer.portal && tools.now() - began < cutMilliseconds) {
          mayTryAgain = false
          isOffsetKnown = false
          break
        }
        return settle(
          database,
          upload,
          { ...later(tools, 'offline'), ...(answer.portal ? { portal: true } : {}) },
          tools,
        )
      case 'server':
        return settle(database, upload, later(tools, 'server', answer.status, answer.waitSeconds), tools)
    }
  }
}

/** A small rest goes along: it is not worth a round trip of its own. */
function nextChunk(bytes: ArrayBuffer, offset: number): ArrayBuffer {
  const left = bytes.byteLength - offset
  return bytes.slice(offset, left < chunkSize * 1.5 ? undefined : offset + chunkSize)
}

function adapt(answer: TusAnswer, now: number, began: number, size: number) {
  const milliseconds = now - began
  if (answer.kind === 'offline') return lost(now, milliseconds)
  if (answer.kind !== 'offset') return
  sinceCut += size
  if (milliseconds > wantedMilliseconds * 2) shrink()
  else if (size >= chunkSize && milliseconds < wantedMilliseconds / 2) chunkSize = Math.min(largestChunk, chunkSize * 2)
}

/**
 * The server keeps every byte of a request that was cut, so that a cut alone costs little; a line that is cut all the time, or falls
 * silent, wants small pieces. Photos that go up together fail together: that counts once.
 */
function lost(now: number, milliseconds: number) {
  if (Math.abs(now - cutAt) < wantedMilliseconds) return
  if (milliseconds > cutMilliseconds || sinceCut < largestChunk) shrink()
  cutAt = now
  sinceCut = 0
}

function shrink() {
  chunkSize = Math.max(smallestChunk, chunkSize / 2)
}

function rejected(tools: UploadTools, code: string): Outcome {
  return { kind: 'rejected', at: tools.now(), code }
}

function later(tools: UploadTools, reason: 'offline' | 'server', status?: number, waitSeconds?: number): Outcome {
  return {
    kind: 'retryLater',
    at: tools.now(),
    reason,
    ...(status === undefined ? {} : { status }),
    ...(waitSeconds === undefined ? {} : { waitSeconds }),
  }
}

async function settle(
  database: LocalDatabase,
  upload: UploadRow,
  outcome: Outcome,
  tools?: UploadTools,
): Promise<UploadResult> {
  if (outcome.kind === 'rejected' || outcome.kind === 'conflict') {
    await database.uploads.update(upload.id, { state: 'rejected', outcome })
    return 'go on'
  }
  const attempts = upload.attempts + 1
  const waitSeconds = outcome.kind === 'retryLater' ? outcome.waitSeconds : undefined
  await database.uploads.update(upload.id, {
    attempts,
    outcome,
    nextAt: tools ? nextAttemptAt(tools.now(), attempts, tools.random, waitSeconds) : 0,
  })
  return outcome.kind === 'retryLater' && outcome.reason === 'server' ? 'go on' : 'stop'
}
