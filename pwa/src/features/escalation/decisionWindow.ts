import { readonly, ref, shallowRef, type Ref } from 'vue'
import type { DecideEscalationInput } from '@/shared/graphql/generated/schema'
import type { EscalationRowFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import { uuidv7 } from '@/shared/format/uuid'
import type { LocalDatabase } from '@/offline/db'
import { dropIntentions, keepIntentions, keptIntentions, stillKept, type Intention } from '@/offline/intentions'

/** How long a decision stays in the house. */
export const undoMilliseconds = 8000
/** A timer that comes later than this was asleep with the device: the leader is asked again. */
const latest = 3000

/** The words being written for a proposal, under this name. */
export const draftOf = (proposalId: string) => `escalation:${proposalId}`

/** What became of one decision. `kept`: the network or the login failed, the leader is asked again. */
export type Outcome =
  | { kind: 'sent'; intention: Intention; row: EscalationRowFieldsFragment }
  | { kind: 'overtaken'; intention: Intention; row: EscalationRowFieldsFragment | undefined }
  | { kind: 'refused'; intention: Intention; failure: Failure }
  | { kind: 'kept'; intention: Intention }

/** An intention of an earlier run, or one for which there was no network, with the proposal as it is now. */
export type Asked =
  | { kind: 'unknown'; intention: Intention }
  | { kind: 'open'; intention: Intention; row: EscalationRowFieldsFragment; isChanged: boolean }
  | { kind: 'decided'; intention: Intention; row: EscalationRowFieldsFragment }
  | { kind: 'gone'; intention: Intention; failure: Failure }

export type Running =
  | { status: 'idle' }
  | { status: 'counting'; intentions: readonly Intention[]; until: number }
  | { status: 'sending'; intentions: readonly Intention[] }

export interface DecisionTools {
  database(): LocalDatabase | undefined
  send(input: DecideEscalationInput): Promise<EscalationRowFieldsFragment>
  look(proposalId: string): Promise<EscalationRowFieldsFragment>
  isOnline(): boolean
  now(): number
  /** Calls back once; the result cancels it. */
  after(milliseconds: number, call: () => void): () => void
}

export interface DecisionWindow {
  running: Readonly<Ref<Running>>
  asked: Readonly<Ref<readonly Asked[]>>
  /** What became of the last decisions, until it is dismissed. */
  outcomes: Readonly<Ref<readonly Outcome[]>>
  /** Counts decisions that the server has taken, so that lists load again. */
  changes: Readonly<Ref<number>>
  intend(intentions: readonly Omit<Intention, 'commandId' | 'intendedAt'>[]): Promise<'counting' | 'kept'>
  undo(): Promise<readonly Intention[]>
  sendNow(): Promise<void>
  /** The network went away: what is still in the house stays there. */
  wentOffline(): void
  /** Looks at what was kept; the state of each proposal when there is network. */
  review(): Promise<void>
  /** Still meant, with the proposal as it was shown just now. */
  confirm(proposalId: string): Promise<void>
  forget(proposalId: string): Promise<void>
  dismiss(): void
}

/**
 * The way of a decision out of the house: kept first, then some seconds in which it can be taken back, then sent. Nothing is sent by itself
 * that was interrupted: not after a kill, not after the network was away, not when the device slept. Such a decision is asked again.
 */
export function createDecisionWindow(tools: DecisionTools): DecisionWindow {
  const running = shallowRef<Running>({ status: 'idle' })
  const asked = shallowRef<readonly Asked[]>([])
  const outcomes = shallowRef<readonly Outcome[]>([])
  const changes = ref(0)
  let cancel: () => void = () => undefined
  /** What this run of the app has given up sending by itself. */
  const left = new Set<string>()

  async function intend(wanted: readonly Omit<Intention, 'commandId' | 'intendedAt'>[]): Promise<'counting' | 'kept'> {
    const database = tools.database()
    if (!database) throw new Error('no officer is known on this device')
    // Who decides the next one no longer doubts the one before.
    if (running.value.status === 'counting') await sendNow()
    const intendedAt = tools.now()
    const intentions = wanted.map((each) => ({ ...each, commandId: uuidv7(), intendedAt }))
    await keepIntentions(database, intentions)
    if (!tools.isOnline()) {
      intentions.forEach((intention) => left.add(intention.commandId))
      await review()
      return 'kept'
    }
    const until = tools.now() + undoMilliseconds
    running.value = { status: 'counting', intentions, until }
    cancel = tools.after(undoMilliseconds, () => void due(until))
    return 'counting'
  }

  async function due(until: number) {
    if (tools.now() > until + latest) return leave()
    await sendNow()
  }

  function stop(): readonly Intention[] {
    if (running.value.status !== 'counting') return []
    cancel()
    const { intentions } = running.value
    running.value = { status: 'idle' }
    return intentions
  }

  async function leave() {
    const intentions = stop()
    intentions.forEach((intention) => left.add(intention.commandId))
    if (intentions.length) await review()
  }

  async function undo() {
    const intentions = stop()
    const database = tools.database()
    if (database) {
      await dropIntentions(
        database,
        intentions.map((intention) => intention.proposalId),
      )
    }
    return intentions
  }

  async function sendNow() {
    const intentions = stop()
    if (intentions.length) await sendAll(intentions)
  }

  async function sendAll(intentions: readonly Intention[]) {
    const database = tools.database()
    if (!database) return
    running.value = { status: 'sending', intentions }
    const done: Outcome[] = []
    for (const intention of await stillKept(database, intentions)) {
      const outcome = await sendOne(intention)
      if (outcome.kind === 'sent') await database.copies.delete(`draft:${draftOf(intention.proposalId)}`)
      if (outcome.kind === 'kept') left.add(intention.commandId)
      else await dropIntentions(database, [intention.proposalId])
      done.push(outcome)
    }
    running.value = { status: 'idle' }
    outcomes.value = done
    if (done.some((outcome) => outcome.kind !== 'kept')) changes.value++
    await review()
  }

  async function sendOne(intention: Intention): Promise<Outcome> {
    const { proposalId, commandId, decision, instruction, handwriting, expectedVersion } = intention
    try {
      const row = await tools.send({
        commandId,
        proposalId,
        decision,
        expectedVersion,
        instruction,
        ...(handwriting ? { handwriting } : {}),
      })
      return { kind: 'sent', intention, row }
    } catch (caught) {
      const failure = failureOf(caught)
      if (failure.kind !== 'refused') return { kind: 'kept', intention }
      if (failure.code !== 'ESCALATION_ALREADY_DECIDED' && failure.code !== 'STALE_VERSION') {
        return { kind: 'refused', intention, failure }
      }
      return { kind: 'overtaken', intention, row: await lookAt(proposalId) }
    }
  }

  async function lookAt(proposalId: string): Promise<EscalationRowFieldsFragment | undefined> {
    try {
      return await tools.look(proposalId)
    } catch {
      return undefined
    }
  }

  async function review() {
    const database = tools.database()
    if (!database) {
      asked.value = []
      return
    }
    const kept = await keptIntentions(database)
    const young = kept.filter((intention) => !isMine(intention) && youth(intention) > 0)
    if (young.length) tools.after(Math.max(...young.map(youth)), () => void review())
    const waiting = kept.filter((intention) => !isCounting(intention) && !young.includes(intention))
    asked.value = waiting.map(
      (intention) => known(intention.commandId) ?? ({ kind: 'unknown', intention } satisfies Asked),
    )
    if (tools.isOnline()) asked.value = await Promise.all(waiting.map(asItIsNow))
  }

  function isCounting(intention: Intention): boolean {
    const here = running.value.status === 'idle' ? [] : running.value.intentions
    return here.some((each) => each.commandId === intention.commandId)
  }

  function isMine(intention: Intention): boolean {
    return left.has(intention.commandId) || isCounting(intention)
  }

  /** How long another tab may still be counting. */
  function youth(intention: Intention): number {
    return intention.intendedAt + undoMilliseconds + latest - tools.now()
  }

  function known(commandId: string): Asked | undefined {
    return asked.value.find((each) => each.intention.commandId === commandId)
  }

  async function asItIsNow(intention: Intention): Promise<Asked> {
    try {
      const row = await tools.look(intention.proposalId)
      return row.status === 'PROPOSED'
        ? { kind: 'open', intention, row, isChanged: row.version !== intention.expectedVersion }
        : { kind: 'decided', intention, row }
    } catch (caught) {
      const failure = failureOf(caught)
      return failure.kind === 'refused' ? { kind: 'gone', intention, failure } : { kind: 'unknown', intention }
    }
  }

  async function confirm(proposalId: string) {
    const database = tools.database()
    const found = asked.value.find((each) => each.intention.proposalId === proposalId)
    if (!database || found?.kind !== 'open') return
    const { intention, row } = found
    // Another version is another command.
    const next =
      row.version === intention.expectedVersion
        ? intention
        : { ...intention, commandId: uuidv7(), expectedVersion: row.version }
    await keepIntentions(database, [next])
    await sendAll([next])
  }

  async function forget(proposalId: string) {
    const database = tools.database()
    if (database) await dropIntentions(database, [proposalId])
    asked.value = asked.value.filter((each) => each.intention.proposalId !== proposalId)
  }

  return {
    running: readonly(running) as Readonly<Ref<Running>>,
    asked: readonly(asked) as Readonly<Ref<readonly Asked[]>>,
    outcomes: readonly(outcomes) as Readonly<Ref<readonly Outcome[]>>,
    changes: readonly(changes),
    intend,
    undo,
    sendNow,
    wentOffline: () => void leave(),
    review,
    confirm,
    forget,
    dismiss: () => {
      outcomes.value = []
    },
  }
}
