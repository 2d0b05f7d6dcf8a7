import { beforeEach, describe, expect, it } from 'vitest'
import type { DecideEscalationInput } from '@/shared/graphql/generated/schema'
import type { EscalationRowFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { RequestFailed, type Failure } from '@/shared/graphql/failure'
import type { LocalDatabase } from '@/offline/db'
import { keptIntentions } from '@/offline/intentions'
import { saveCopy } from '@/offline/copies'
import { freshDatabase } from '@/testing/field'
import { createDecisionWindow, draftOf, undoMilliseconds, type DecisionWindow } from './decisionWindow'

const rowOf = (id: string, changes: Partial<EscalationRowFieldsFragment> = {}) =>
  ({ id, status: 'PROPOSED', version: 3, ...changes }) as EscalationRowFieldsFragment

/** A server that takes one decision of each proposal, and a tablet in front of it. */
class Scene {
  readonly database: LocalDatabase
  readonly sent: DecideEscalationInput[] = []
  readonly rows = new Map<string, EscalationRowFieldsFragment>()
  online = true
  time = 1_000_000
  failure: Failure | undefined
  /** The answer is lost although the decision was taken. */
  isAnswerLost = false
  private timers: { at: number; call: () => void }[] = []

  constructor() {
    this.database = freshDatabase()
  }

  /** The app as it starts: nothing in memory, the store as it was left. */
  start(): DecisionWindow {
    this.timers = []
    return createDecisionWindow({
      database: () => this.database,
      send: async (input) => {
        this.sent.push(input)
        if (this.failure) throw new RequestFailed(this.failure)
        const row = rowOf(input.proposalId, { status: 'APPROVED', version: 4 })
        this.rows.set(input.proposalId, row)
        if (this.isAnswerLost) throw new RequestFailed({ kind: 'offline' })
        return row
      },
      look: async (id) => this.rows.get(id) ?? rowOf(id),
      isOnline: () => this.online,
      now: () => this.time,
      after: (milliseconds, call) => {
        const timer = { at: this.time + milliseconds, call }
        this.timers.push(timer)
        return () => {
          this.timers = this.timers.filter((each) => each !== timer)
        }
      },
    })
  }

  async pass(milliseconds: number, asleep = 0) {
    this.time += milliseconds + asleep
    const due = this.timers.filter((timer) => timer.at <= this.time)
    this.timers = this.timers.filter((timer) => timer.at > this.time)
    due.forEach((timer) => timer.call())
    await new Promise((resolve) => setTimeout(resolve, 60))
  }

  kept = () => keptIntentions(this.database)
}

const meant = (proposalId = 'p1') => ({
  proposalId,
  decision: 'APPROVE' as const,
  instruction: '同意',
  handwriting: '',
  expectedVersion: 3,
  rung: 'SPECIAL_REPORT_CRITICISM' as const,
  unitName: '住建局',
  matterTitle: '市医院扩建',
})

describe('a decision before it leaves the house', () => {
  let scene: Scene
  let app: DecisionWindow
  beforeEach(() => {
    scene = new Scene()
    app = scene.start()
  })

  it('is kept first, waits, and is sent once with the version that was seen', async () => {
    await saveCopy(scene.database, `draft:${draftOf('p1')}`, { instruction: '同意' })
    expect(await app.intend([meant()])).toBe('counting')
    expect(await scene.kept()).toHaveLength(1)
    await scene.pass(undoMilliseconds - 1)
    expect(scene.sent).toEqual([])
    await scene.pass(1)
    expect(scene.sent).toMatchObject([
      { proposalId: 'p1', decision: 'APPROVE', instruction: '同意', expectedVersion: 3 },
    ])
    expect(app.outcomes.value).toMatchObject([{ kind: 'sent' }])
    expect(app.changes.value).toBe(1)
    expect(await scene.kept()).toEqual([])
    expect(await scene.database.copies.get(`draft:${draftOf('p1')}`)).toBeUndefined()
  })

  it('is taken back without a trace', async () => {
    await app.intend([meant()])
    await scene.pass(undoMilliseconds - 1)
    await app.undo()
    await scene.pass(60_000)
    expect(scene.sent).toEqual([])
    expect(await scene.kept()).toEqual([])
    expect(app.running.value.status).toBe('idle')
  })

  it('is asked again, not sent, after the app was killed within the window', async () => {
    await app.intend([meant()])
    const again = scene.start()
    await again.review()
    // Another tab may be counting: nobody is asked yet.
    expect(again.asked.value).toEqual([])
    await scene.pass(60_000)
    expect(again.asked.value).toMatchObject([{ kind: 'open', isChanged: false, intention: { proposalId: 'p1' } }])
    expect(scene.sent).toEqual([])
    await again.confirm('p1')
    expect(scene.sent).toHaveLength(1)
    expect(again.asked.value).toEqual([])
  })

  it('made offline is asked when the network is back, and never sent by itself', async () => {
    scene.online = false
    expect(await app.intend([meant()])).toBe('kept')
    expect(app.asked.value).toMatchObject([{ kind: 'unknown' }])
    scene.online = true
    await app.review()
    await scene.pass(60_000)
    expect(app.asked.value).toMatchObject([{ kind: 'open' }])
    expect(scene.sent).toEqual([])
  })

  it('is asked again when the network went away within the window, even if it came back', async () => {
    await app.intend([meant()])
    app.wentOffline()
    await scene.pass(60_000)
    expect(scene.sent).toEqual([])
    expect(app.asked.value).toMatchObject([{ kind: 'open' }])
  })

  it('is asked again when the device slept over the window', async () => {
    await app.intend([meant()])
    await scene.pass(undoMilliseconds, 3_600_000)
    expect(scene.sent).toEqual([])
    expect(app.asked.value).toMatchObject([{ kind: 'open' }])
  })

  it('tells who had decided first, and drops what is moot', async () => {
    scene.rows.set('p1', rowOf('p1', { status: 'RETURNED', version: 4 }))
    scene.failure = { kind: 'refused', code: 'ESCALATION_ALREADY_DECIDED', details: {} }
    await app.intend([meant()])
    await scene.pass(undoMilliseconds)
    expect(app.outcomes.value).toMatchObject([{ kind: 'overtaken', row: { status: 'RETURNED' } }])
    expect(await scene.kept()).toEqual([])
  })

  it('asks with the proposal as it is now: changed since is another command', async () => {
    scene.online = false
    await app.intend([meant()])
    const [before] = await scene.kept()
    scene.online = true
    scene.rows.set('p1', rowOf('p1', { version: 5 }))
    await app.review()
    expect(app.asked.value).toMatchObject([{ kind: 'open', isChanged: true }])
    await app.confirm('p1')
    expect(scene.sent).toMatchObject([{ expectedVersion: 5 }])
    expect(scene.sent[0]?.commandId).not.toBe(before?.commandId)
  })

  it('says so when another leader decided meanwhile, and waits until it was read', async () => {
    scene.online = false
    await app.intend([meant()])
    scene.online = true
    scene.rows.set('p1', rowOf('p1', { status: 'APPROVED', version: 4 }))
    await app.review()
    expect(app.asked.value).toMatchObject([{ kind: 'decided', row: { status: 'APPROVED' } }])
    await app.confirm('p1')
    expect(scene.sent).toEqual([])
    await app.forget('p1')
    expect(app.asked.value).toEqual([])
    expect(await scene.kept()).toEqual([])
  })

  it('does not double a decision whose answer was lost', async () => {
    scene.isAnswerLost = true
    await app.intend([meant()])
    await scene.pass(undoMilliseconds)
    expect(app.outcomes.value).toMatchObject([{ kind: 'kept' }])
    expect(app.asked.value).toMatchObject([{ kind: 'decided' }])
    expect(scene.sent).toHaveLength(1)
  })

  it('keeps its command id when it is tried again', async () => {
    scene.failure = { kind: 'server', status: 503 }
    await app.intend([meant()])
    await scene.pass(undoMilliseconds)
    scene.failure = undefined
    await app.confirm('p1')
    expect(scene.sent).toHaveLength(2)
    expect(scene.sent[1]).toEqual(scene.sent[0])
    expect(await scene.kept()).toEqual([])
  })

  it('of several tells each, and one that was taken back in another tab is not sent', async () => {
    await app.intend([meant('p1'), meant('p2'), meant('p3')])
    await scene.database.intentions.delete('p2')
    await app.sendNow()
    expect(scene.sent.map((input) => input.proposalId)).toEqual(['p1', 'p3'])
    expect(app.outcomes.value.map((outcome) => outcome.kind)).toEqual(['sent', 'sent'])
  })

  it('leaves at once when the leader turns to the next one', async () => {
    await app.intend([meant('p1')])
    await app.intend([meant('p2')])
    expect(scene.sent.map((input) => input.proposalId)).toEqual(['p1'])
    expect(app.running.value).toMatchObject({ status: 'counting', intentions: [{ proposalId: 'p2' }] })
  })
})
