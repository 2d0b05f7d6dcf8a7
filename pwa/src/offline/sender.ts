import { WhoAmIDocument, type WhoAmIQuery } from '@/shared/graphql/generated/graphql'
import { requestText } from '@/shared/graphql/client'
import { failureOf } from '@/shared/graphql/failure'
import { nextAttemptAt } from './backoff'
import { attachmentCommand } from './attachments'
import type { CommandContent, CommandRow, LocalDatabase, UploadRow } from './db'
import { alone } from './lock'
import { operationText, takesSentAt } from './operations'
import { outcomeOf, type Outcome } from './outcome'
import { fetchReceipt } from './receipts'
import type { Fetch } from './tus'
import { sendUpload, uploadsAtOnce } from './uploader'
import { open } from './vault'

export interface SenderTools {
  fetch: Fetch
  now(): number
  random(): number
  /** False while original photos should wait, for instance for Wi-Fi. Texts and the small stamped copies never do. */
  mayUploadOriginals?(): boolean | Promise<boolean>
}

/** What woke the sender. A sign that the network changed makes everything due that failed for want of it. */
export type Wake = 'start' | 'visible' | 'online' | 'manual' | 'timer' | 'sync' | 'saved'

export type DrainResult =
  | { status: 'empty' }
  | { status: 'waiting'; nextAt: number }
  /** `portal`: something answers in the place of our server. */
  | { status: 'offline'; nextAt: number; portal?: true }
  | { status: 'needsLogin' }
  | { status: 'otherOfficer' }

/** After so many tries an item counts as poison: the items behind it in its plan no longer wait for it (F18). */
const poisonAttempts = 3
const textsAtOnce = 4
const originalsBesideCopies = 2
/** So many different items failing at the server in one pass: the server is ill, not the items. */
const illServer = 3

/**
 * Sends what waits: texts first, oldest first, then photos, then the receipts. One sender at a time across tabs and the
 * service worker. Every result is written before the next step, so it may be killed anywhere.
 */
export async function drain(database: LocalDatabase, tools: SenderTools, wake: Wake): Promise<DrainResult> {
  return alone(`luoshi-outbox-${database.officerId}`, async () => {
    await makeDue(database, tools.now(), wake)
    if (!(await hasDueWork(database, tools))) return rest(database, tools)
    const identity = await checkIdentity(database, tools)
    if (identity === 'portal') return { ...(await offline(database, tools)), portal: true }
    if (identity) return identity === 'offline' ? offline(database, tools) : { status: identity }

    const failures = { atServer: 0 }
    for (let photos: UploadsResult = 'paused'; photos === 'paused';) {
      const texts = await sendCommands(database, tools)
      if (texts === 'offline') return offline(database, tools)
      if (texts === 'needsLogin') return { status: 'needsLogin' }
      photos = await sendUploads(database, tools, failures)
      if (photos === 'needsLogin') return { status: 'needsLogin' }
      if (photos === 'offline') return offline(database, tools)
    }
    await collectReceipts(database, tools)
    return rest(database, tools)
  })
}

async function makeDue(database: LocalDatabase, now: number, wake: Wake) {
  if (wake === 'timer' || wake === 'saved') return
  const isDue = (outcome: Outcome | undefined) =>
    wake === 'manual' || outcome?.kind !== 'retryLater' || outcome.reason === 'offline'
  const due = (row: { outcome: Outcome | undefined; nextAt: number }) => {
    if (isDue(row.outcome)) row.nextAt = Math.min(row.nextAt, now)
  }
  await database.commands.where({ state: 'waiting' }).modify(due)
  await database.uploads.where({ state: 'waiting' }).modify(due)
}

async function hasDueWork(database: LocalDatabase, tools: SenderTools): Promise<boolean> {
  const now = tools.now()
  return (
    (await readyCommands(database, now)).length > 0 ||
    (await dueUploads(database, tools)).length > 0 ||
    (await findingsWithoutReceipt(database)).length > 0
  )
}

/** The cookie may belong to somebody else who logged in on this phone: their name must not stand under this work. */
async function checkIdentity(
  database: LocalDatabase,
  tools: SenderTools,
): Promise<'offline' | 'portal' | 'needsLogin' | 'otherOfficer' | undefined> {
  try {
    const { me } = await requestText<WhoAmIQuery>(WhoAmIDocument.toString(), {}, { fetcher: tools.fetch })
    return me.officer.id === database.officerId ? undefined : 'otherOfficer'
  } catch (caught) {
    const failure = failureOf(caught)
    if (failure.kind === 'offline' && failure.portal) return 'portal'
    return outcomeOf(failure, tools.now()).kind === 'needsLogin' ? 'needsLogin' : 'offline'
  }
}

/** Commands that may go now, oldest first. */
async function readyCommands(database: LocalDatabase, now: number): Promise<CommandRow[]> {
  const waiting = (await database.commands.where({ state: 'waiting' }).toArray()).sort(byAge)
  const ready: CommandRow[] = []
  const heldStreams = new Set<string>()
  for (const command of waiting) {
    const needed = command.dependsOn.length > 0 ? await database.commands.bulkGet(command.dependsOn) : []
    // What waits for another command does not stand in the way of it.
    if (!needed.every((other) => !other || other.state === 'sent')) continue
    const isHeld = heldStreams.has(command.stream)
    if (command.attempts < poisonAttempts) heldStreams.add(command.stream)
    if (!isHeld && command.nextAt <= now) ready.push(command)
  }
  return ready
}

function byAge(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

/** Within a plan one after the other; plans do not wait for each other's answers. */
async function sendCommands(database: LocalDatabase, tools: SenderTools): Promise<'done' | 'offline' | 'needsLogin'> {
  for (;;) {
    const ready = firstOfStreams(await readyCommands(database, tools.now())).slice(0, textsAtOnce)
    if (ready.length === 0) return 'done'
    const outcomes = await Promise.all(
      ready.map(async (command) => {
        const outcome = await sendCommand(database, command, tools)
        await settle(database, command, outcome, tools)
        return outcome
      }),
    )
    if (outcomes.some((outcome) => outcome.kind === 'needsLogin')) return 'needsLogin'
    if (outcomes.some((outcome) => outcome.kind === 'retryLater' && outcome.reason === 'offline')) return 'offline'
  }
}

function firstOfStreams(commands: readonly CommandRow[]): CommandRow[] {
  const seen = new Set<string>()
  return commands.filter(({ stream }) => !seen.has(stream) && seen.add(stream))
}

async function sendCommand(database: LocalDatabase, command: CommandRow, tools: SenderTools): Promise<Outcome> {
  try {
    const { input } = await open<CommandContent>(database, command.content)
    // The time of this very attempt, for the server to compare clocks; it does not tell two commands apart. A command that an
    // earlier version has tried keeps its time, by which that version was known.
    const sentAt = command.sentAt ?? new Date(tools.now()).toISOString()
    const complete = takesSentAt(command.operation) ? { ...input, sentAt } : input
    await requestText(operationText(command.operation), { input: complete }, { fetcher: tools.fetch })
    return { kind: 'sent', at: tools.now() }
  } catch (caught) {
    return outcomeOf(failureOf(caught), tools.now())
  }
}

async function settle(database: LocalDatabase, command: CommandRow, outcome: Outcome, tools: SenderTools) {
  switch (outcome.kind) {
    case 'sent':
      await database.commands.update(command.id, { state: 'sent', outcome })
      break
    case 'rejected':
    case 'conflict':
      await database.commands.update(command.id, { state: outcome.kind, outcome })
      break
    case 'needsLogin':
      await database.commands.update(command.id, { outcome })
      break
    case 'retryLater': {
      const attempts = command.attempts + 1
      await database.commands.update(command.id, {
        attempts,
        outcome,
        nextAt: nextAttemptAt(tools.now(), attempts, tools.random, outcome.waitSeconds),
      })
      break
    }
  }
}

/** `ill`: the server fails on so many that trying more has no sense now. */
type UploadsResult = 'done' | 'paused' | 'offline' | 'needsLogin' | 'ill'

/** Several at once where the line is good, in the order of `dueUploads`; all of them make way for a new text. */
async function sendUploads(
  database: LocalDatabase,
  tools: SenderTools,
  failures: { atServer: number },
): Promise<UploadsResult> {
  const pass: { end?: Exclude<UploadsResult, 'done'> } = {}
  const shouldPause = async () => pass.end !== undefined || (await readyCommands(database, tools.now())).length > 0
  const send = async (upload: UploadRow) => {
    const result = await sendUpload(database, upload, { ...tools, shouldPause })
    const outcome = (await database.uploads.get(upload.id))?.outcome
    if (result === 'stop') pass.end = outcome?.kind === 'needsLogin' ? 'needsLogin' : 'offline'
    else if (result === 'paused') pass.end ??= 'paused'
    else if (outcome?.kind === 'retryLater' && ++failures.atServer >= illServer) pass.end ??= 'ill'
  }
  const sendAll = async (due: UploadRow[]) => {
    const running = new Map<UploadRow, Promise<void>>()
    for (;;) {
      const next = pass.end ? undefined : takeNext(due, [...running.keys()])
      if (next)
        running.set(
          next,
          send(next).finally(() => running.delete(next)),
        )
      else if (running.size > 0) await Promise.race(running.values())
      else return
    }
  }
  while (!pass.end) {
    const due = await dueUploads(database, tools)
    if (due.length === 0) break
    await sendAll(due)
  }
  return pass.end ?? 'done'
}

/**
 * The next that may go beside those on their way. Small copies mostly wait for answers, so they leave some places to the originals, which
 * fill the line meanwhile.
 */
function takeNext(due: UploadRow[], running: readonly UploadRow[]): UploadRow | undefined {
  const places = uploadsAtOnce()
  if (running.length >= places) return undefined
  const small = running.filter((upload) => upload.variant === 'stamped').length
  const isFull = small > 0 && small >= places - originalsBesideCopies
  const index = isFull ? due.findIndex((upload) => upload.variant !== 'stamped') : 0
  return index < 0 ? due.shift() : due.splice(index, 1)[0]
}

/**
 * Small copies of all items before the originals: what was seen is at the office early. What failed before comes last: however many
 * photos the server fails on, the others are not kept from it (F18).
 */
async function dueUploads(database: LocalDatabase, tools: SenderTools): Promise<UploadRow[]> {
  const now = tools.now()
  const takesOriginals = (await tools.mayUploadOriginals?.()) ?? true
  const blocked = await unsentCommands(database)
  return (await database.uploads.where({ state: 'waiting' }).toArray())
    .filter((upload) => upload.nextAt <= now && (takesOriginals || !isHoldable(upload)))
    .filter((upload) => !blocked.has(upload.commandId))
    .sort((a, b) => Math.sign(a.attempts) - Math.sign(b.attempts) || rankOf(a) - rankOf(b) || byAge(a, b))
}

/** Their photos wait with them. */
async function unsentCommands(database: LocalDatabase): Promise<Set<string>> {
  return new Set(await database.commands.where('state').notEqual('sent').primaryKeys())
}

const rankOf = (upload: UploadRow) => (upload.variant === 'stamped' ? 0 : 1)
/** Papers of a report are no photos: they never wait for Wi-Fi. */
const isHoldable = (upload: UploadRow) => upload.variant === 'original' && upload.commandId !== attachmentCommand

/** Sent findings whose photos are all delivered but not yet confirmed as held. */
async function findingsWithoutReceipt(database: LocalDatabase): Promise<string[]> {
  const sent = await database.commands
    .where({ state: 'sent' })
    .filter((command) => command.operation === 'RecordFinding')
    .toArray()
  const owners: string[] = []
  for (const { ownerId } of sent) {
    const receipt = await database.receipts.get(ownerId)
    if (receipt?.isVerified) continue
    const open = await database.uploads
      .where({ ownerId })
      .filter((upload) => upload.state !== 'delivered')
      .count()
    if (open === 0) owners.push(ownerId)
  }
  return owners
}

async function collectReceipts(database: LocalDatabase, tools: SenderTools) {
  const findings = await findingsWithoutReceipt(database)
  let isOver = false
  const collect = async () => {
    for (let next = findings.shift(); next !== undefined && !isOver; next = findings.shift()) {
      try {
        await fetchReceipt(database, next, tools.fetch, tools.now())
      } catch (caught) {
        if (failureOf(caught).kind !== 'refused') isOver = true
      }
    }
  }
  await Promise.all(Array.from({ length: textsAtOnce }, collect))
}

async function offline(
  database: LocalDatabase,
  tools: SenderTools,
): Promise<Extract<DrainResult, { status: 'offline' }>> {
  const next = await rest(database, tools)
  return { status: 'offline', nextAt: next.status === 'waiting' ? next.nextAt : tools.now() + 30_000 }
}

/** Held originals are looked at again after this time: the network may have changed its kind without a word. */
const heldPause = 30_000

async function rest(
  database: LocalDatabase,
  tools: SenderTools,
): Promise<{ status: 'empty' } | { status: 'waiting'; nextAt: number }> {
  const takesOriginals = (await tools.mayUploadOriginals?.()) ?? true
  const commands = await database.commands.where({ state: 'waiting' }).toArray()
  // Photos of a refused item wait with it for a person, not for the clock.
  const refused = new Set(await database.commands.where('state').anyOf('rejected', 'conflict').primaryKeys())
  const uploads = (await database.uploads.where({ state: 'waiting' }).toArray()).filter(
    (upload) => !refused.has(upload.commandId),
  )
  const times = [
    ...commands.map((row) => row.nextAt),
    ...uploads.map((row) =>
      takesOriginals || !isHoldable(row) ? row.nextAt : Math.max(row.nextAt, tools.now() + heldPause),
    ),
  ]
  return times.length > 0 ? { status: 'waiting', nextAt: Math.min(...times) } : { status: 'empty' }
}
