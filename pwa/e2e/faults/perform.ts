import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Faults } from '../support/faultProxy'
import { address } from '../support/people'
import type { Office } from './office'
import type { Expectation, Oracle, Store } from './oracle'
import type { BrokenSender, FindingOrder, PhoneSetting, PhoneState, Wake } from './orders'
import { TabGone, type Phone, type Tab } from './phone'
import { Random } from './random'
import type { LineFault, Schedule, ServerMoment } from './schedule'
import type { CrampedDisk, Servers } from './servers'

/** What all schedules share. */
export interface World {
  office: Office
  oracle: Oracle
  servers: Servers
  /** A small JPEG, base64. */
  picture: string
  canMount: boolean
}

/** The devices of one officer. */
export interface Lane {
  phone: Phone
  officerId: string
  spare(): Promise<Phone>
}

export interface Performance {
  schedule: Schedule
  /** What is wrong in the end; nothing when all is well. */
  wrong: string[]
  trace: string[]
  findings: number
  photos: number
  milliseconds: number
  /** What was really met, for the count at the end. */
  met: string
}

const dayMilliseconds = 24 * 3_600_000
const passphrase = '救援口令-2026'
const portalPage = '<html><body>欢迎使用无线网络，请登录</body></html>'
/** On a line that swallows everything, requests are given up this much sooner: 60 seconds become 3. */
const hurried = 20
const healingSeconds = 45
/** A schedule that takes longer hangs. */
const patienceSeconds = 180
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** One schedule from an empty phone to the verdict. */
export class Performer {
  private readonly begin = Date.now()
  private readonly trace: string[] = []
  private readonly wrong: string[] = []
  private readonly expectations = new Map<string, Expectation>()
  private readonly random: Random
  private readonly run = randomUUID().slice(0, 8)
  private orders: FindingOrder[] = []
  private setting: PhoneSetting
  private store: Store
  private met: string

  constructor(
    private readonly plan: Schedule,
    private readonly world: World,
    private readonly lane: Lane,
    private readonly broken?: BrokenSender,
  ) {
    this.random = new Random(plan.seed, plan.number, 7)
    this.store = world.servers.main.store
    this.met = plan.happening.kind
    this.setting = { officerId: lane.officerId, picture: world.picture, clockSkew: 0, ...(broken ? { broken } : {}) }
  }

  async perform(): Promise<Performance> {
    const { phone } = this.lane
    try {
      phone.line.set({})
      phone.line.turnTo(this.world.servers.main.port)
      await Promise.race([this.play(), this.patience()])
    } catch (caught) {
      this.wrong.push(`harness: ${caught instanceof Error ? (caught.stack ?? caught.message) : String(caught)}`)
    } finally {
      await this.clear()
    }
    return {
      schedule: this.plan,
      wrong: this.wrong,
      trace: this.trace,
      findings: this.orders.length,
      photos: this.orders.reduce((sum, order) => sum + order.photos.length, 0),
      milliseconds: Date.now() - this.begin,
      met: this.met,
    }
  }

  private async play(): Promise<void> {
    await this.prepare()
    await this.happen()
    await this.heal()
    await this.settle(this.lane.phone)
    await this.judge()
  }

  private async patience(): Promise<never> {
    await pause(patienceSeconds * 1_000)
    throw new Error(`stands still for ${patienceSeconds} s`)
  }

  private note(text: string): void {
    this.trace.push(`${String(Date.now() - this.begin).padStart(6)} ms  ${text}`)
  }

  // ── before ────────────────────────────────────────────────────────────────

  private async prepare(): Promise<void> {
    const { happening, findings } = this.plan
    const isOwn = ['matterClosed', 'planConcluded', 'reassigned'].includes(happening.kind)
    const planId = await this.world.office.plan(findings.length, isOwn)
    this.orders = findings.map((photos, index) => ({
      id: randomUUID(),
      planId,
      unitId: this.world.office.unitId,
      text: `演练 ${this.plan.seed}-${this.plan.number}-${index + 1} ${this.run}`,
      photos: photos.map((photo) => ({ ...photo, id: randomUUID() })),
    }))
    if (happening.kind === 'clockWrong') this.setting.clockSkew = happening.days * dayMilliseconds
    this.note(
      `${JSON.stringify(happening)}, ${this.orders.length} findings with ${this.orders.map((order) => order.photos.map((photo) => photo.size).join('+') || '0').join(', ')} bytes`,
    )
    await this.lane.phone.openTab()
    await this.openPhone(happening.kind === 'schemaUpgrade' ? 1 : undefined)
  }

  private async openPhone(version?: 1): Promise<void> {
    const { tab } = this.lane.phone
    await tab.call('open', this.setting, version)
    await tab.call('hurry', this.haste())
  }

  private haste(): number {
    return this.plan.lines.some((line) => line.kind === 'blackHole') ? hurried : 1
  }

  /** Takes photos and records findings; killed on the way, the officer goes on where he was. */
  private async capture(orders = this.orders): Promise<void> {
    for (const order of orders) {
      const result = await this.alive((tab) => tab.call('capture', [order]))
      if (!result) {
        await this.capture(orders.slice(orders.indexOf(order)))
        return
      }
      const refusal = result.refused[order.id]
      if (!refusal) continue
      this.note(`capture refused: ${refusal}`)
      await this.captureRefused(order, refusal)
    }
  }

  /** The phone has said at once that it cannot take it: the officer makes room, or leaves the photo out, and records again. */
  private async captureRefused(order: FindingOrder, refusal: string): Promise<void> {
    const { happening } = this.plan
    if (refusal === 'EmptyPhoto') order.photos = order.photos.filter((photo) => photo.size > 0)
    else if (happening.kind === 'quotaExceeded') await this.setQuota(undefined)
    else throw new Error(`capture failed: ${refusal}`)
    const again = await this.lane.phone.tab.call('capture', [order])
    if (again.refused[order.id]) throw new Error(`capture failed again: ${again.refused[order.id]}`)
  }

  /**
   * Does something with the phone that may be killed meanwhile. Killed: starts the app again, looks whether what was accepted is there, and
   * answers nothing.
   */
  private async alive<Result>(work: (tab: Tab) => Promise<Result>): Promise<Result | undefined> {
    const { phone } = this.lane
    const { tab } = phone
    const doing = work(tab)
    doing.catch(() => undefined)
    const first = await Promise.race([
      doing.then((result) => ({ result })),
      tab.standsStill.then(() => 'still' as const),
    ])
    if (first !== 'still') return first.result
    const { happening } = this.plan
    const what = happening.kind === 'killed' ? happening.what : 'page'
    this.note(`${what} killed`)
    await this.kill(what)
    return undefined
  }

  private async kill(what: 'page' | 'browser'): Promise<void> {
    const { phone } = this.lane
    const faults = phone.line.now
    phone.line.set({})
    if (what === 'browser') await phone.killBrowser()
    else await phone.killPages()
    await phone.openTab()
    await this.openPhone()
    phone.line.set(faults)
  }

  // ── what happens ──────────────────────────────────────────────────────────

  private async happen(): Promise<void> {
    const { happening } = this.plan
    const { office, servers } = this.world
    const { phone, officerId } = this.lane
    const planId = this.orders[0]?.planId ?? ''
    switch (happening.kind) {
      case 'nothing':
      case 'clockWrong':
      case 'samePhotoTwice':
        await this.capture()
        return this.passes()
      case 'killed':
        return this.killed(happening.at)
      case 'tenTimesAtOnce':
        await this.capture()
        return this.tenTimesAtOnce()
      case 'twoTabs':
        await this.capture()
        return this.twoTabs()
      case 'twoDevices':
        await this.capture()
        return this.twoDevices()
      case 'serverKilled':
        await this.capture()
        return servers.withMortal(async (replica) => {
          phone.line.turnTo(replica.port)
          await this.killServer(happening.moment, () => replica.kill())
          phone.line.set({})
          phone.line.turnTo(servers.main.port)
          await office.endLeases(officerId)
          return this.passes()
        })
      case 'serverReplaced':
        await this.capture()
        return servers.withMortal(async (replica) => {
          phone.line.turnTo(replica.port)
          await this.during(20_000, () => replica.stop())
          this.note('server stopped')
          if (happening.by === 'itself') await replica.restart()
          phone.line.set({})
          phone.line.turnTo(happening.by === 'itself' ? replica.port : servers.main.port)
          await office.endLeases(officerId)
          await this.passes()
          await this.heal()
          await this.settle(phone)
        })
      case 'diskFull':
        await this.capture()
        return this.onCrampedDisk((disk) => disk.fill(happening.bytes))
      case 'diskReadOnly':
        await this.capture()
        return this.onCrampedDisk((disk) => disk.protect())
      case 'quotaExceeded':
        return this.quotaExceeded(happening.left, happening.when)
      case 'schemaUpgrade':
        await this.capture()
        await phone.tab.call('age')
        return this.upgrade(happening.killed)
      case 'oldClient':
        await this.capture()
        await phone.tab.call('age')
        return this.passes()
      case 'sessionExpired':
        await this.capture()
        await office.endSessions(officerId)
        return this.passes()
      case 'officerDisabled':
        await this.capture()
        return office.alone(async () => {
          await office.setDisabled(officerId, true)
          try {
            await this.passes()
          } finally {
            await office.setDisabled(officerId, false)
          }
          phone.line.set({})
          await phone.renewSession()
        })
      case 'matterClosed':
        await this.capture()
        await office.closeMatter(planId)
        this.expectAll({ kind: 'refused', codes: ['MATTER_CLOSED'] })
        return this.passes()
      case 'planConcluded':
        if (happening.record === 'before') await this.capture()
        await office.concludePlan(planId, happening.record === 'before' ? '10 seconds' : '-10 seconds')
        if (happening.record === 'after') {
          await this.capture()
          this.expectAll({ kind: 'refused', codes: ['PLAN_WRONG_STATUS'] })
        }
        return this.passes()
      case 'reassigned':
        await this.capture()
        await office.setGroupMember(planId, officerId, false)
        if (!happening.back) this.expectAll({ kind: 'refused', codes: ['NOT_GROUP_MEMBER', 'PLAN_NOT_FOUND'] })
        await this.passes()
        if (!happening.back) return
        await office.setGroupMember(planId, officerId, true)
        return phone.tab.call('retryRefused')
      case 'photoDamaged':
        await this.capture()
        if (happening.photo === 'noPicture') this.expectRefusedPhoto('EVIDENCE_TYPE_REFUSED', 'noPicture')
        if (happening.photo === 'truncated') this.expectRefusedPhoto('EVIDENCE_BROKEN', 'truncated')
        return this.passes()
      case 'photoEmpty': {
        const photo = this.orders[0]?.photos[0]
        if (photo) photo.size = 0
        await this.capture()
        return this.passes()
      }
      case 'photoRotten': {
        await this.capture()
        const photo = this.orders[0]?.photos[0]
        if (photo) await phone.tab.call('rot', photo.id)
        this.expectRefusedPhoto('LOCAL_BYTES_DAMAGED')
        return this.passes()
      }
      case 'photoFlippedOnTheWay':
        await this.capture()
        phone.line.set({ flippedPieces: this.random.between(1, 3) })
        await this.drain('manual')
        this.note(`${phone.line.flipped} pieces flipped`)
        return this.passes()
      case 'poison':
        await this.capture()
        return this.poisoned(happening.what)
    }
  }

  private expectAll(expectation: Expectation): void {
    for (const order of this.orders) this.expectations.set(order.id, expectation)
  }

  /** The first photo of the first finding is refused, everything else is stored. */
  private expectRefusedPhoto(code: string, kind?: 'noPicture' | 'truncated'): void {
    const [order] = this.orders
    const photo = kind ? order?.photos.find((candidate) => candidate.kind === kind) : order?.photos[0]
    if (!order || !photo) throw new Error('no photo to refuse')
    this.expectations.set(order.id, {
      kind: 'stored',
      refusedPhotos: { [photo.id]: { code, isDamaged: kind === undefined } },
    })
  }

  /** The sender wakes some times on a bad line. */
  private async passes(): Promise<void> {
    for (const [index, fault] of this.plan.lines.entries()) {
      this.lane.phone.line.set(this.faults(fault))
      this.note(`line ${JSON.stringify(fault)}`)
      await this.drain(this.plan.wakes[index] ?? 'manual')
      if (fault.kind === 'blackHole') {
        this.lane.phone.line.set({})
        this.lane.phone.line.cutAll()
      }
    }
  }

  private faults(fault: LineFault): Faults {
    switch (fault.kind) {
      case 'good':
        return {}
      case 'cutEvery64k':
        return { cutAfter: 65_536, cutsAgain: true, cutBy: fault.by }
      case 'cutOnce':
        return { cutAfter: fault.after, cutBy: fault.by }
      case 'blackHole':
        return { blackHoleAfter: fault.after }
      case 'cut2Percent':
        return { cutChance: 0.02 }
      case 'slow':
        return { rate: 8_000 }
      case 'far':
        return { latency: 200 }
      case 'portal':
        return { portal: portalPage }
      case 'lostAnswers':
        return { lostAnswers: fault.count, lostAnswersTo: fault.to }
      case 'down':
        return { isDown: true }
    }
  }

  /** One pass of the sender. What it throws (a full store) is no loss: it is called again. */
  private async drain(wake: Wake): Promise<void> {
    try {
      const result = await this.alive((tab) => tab.call('drain', wake))
      this.note(`drain ${wake}: ${result ?? 'killed'}`)
    } catch (caught) {
      if (caught instanceof TabGone) throw caught
      this.note(`drain ${wake} threw ${String(caught).split('\n')[0]}`)
    }
  }

  private async killed(at: number): Promise<void> {
    const photos = this.orders.reduce((sum, order) => sum + order.photos.length, 0)
    // So many there are about, as counted.
    const steps = 10 + this.orders.length * 12 + photos * 28
    await this.lane.phone.tab.call('dieAt', 1 + Math.floor(at * steps))
    await this.capture()
    await this.passes()
    if (!this.trace.some((line) => line.endsWith('killed'))) this.met = 'killed (step not reached)'
  }

  private async tenTimesAtOnce(): Promise<void> {
    const { line } = this.lane.phone
    const [fault = { kind: 'good' as const }] = this.plan.lines
    const isGood = this.random.chance(0.5)
    line.set(isGood ? {} : this.faults(fault))
    const { refused } = await this.lane.phone.tab.call('burst', 10)
    this.note(`ten at once on a ${isGood ? 'good line' : fault.kind}: ${refused.length} failed`)
    if (isGood && refused.length > 0) this.wrong.push(`ten times at once: not ten same answers: ${refused.join(', ')}`)
    line.set({})
    line.cutAll()
    return this.passes()
  }

  private async twoTabs(): Promise<void> {
    const { phone } = this.lane
    const second = await phone.anotherTab()
    await second.call('open', this.setting)
    await second.call('hurry', this.haste())
    for (const [index, fault] of this.plan.lines.entries()) {
      phone.line.set(this.faults(fault))
      this.note(`two tabs, line ${JSON.stringify(fault)}`)
      await Promise.all([
        this.drain(this.plan.wakes[index] ?? 'manual'),
        second.call('drain', 'manual').catch((caught: unknown) => this.note(`second tab: ${String(caught)}`)),
      ])
    }
    await second.page.close()
    phone.line.cutAll()
  }

  private async twoDevices(): Promise<void> {
    const { phone } = this.lane
    const other = await this.lane.spare()
    other.line.set({})
    await other.openTab()
    await other.tab.call('open', this.setting)
    await other.tab.call('hurry', this.haste())
    const file = await phone.tab.call('exportRescue', passphrase)
    const added = await other.tab.call('importRescue', file, passphrase)
    this.note(`rescue package with ${added} items on the second device`)
    for (const [index, fault] of this.plan.lines.entries()) {
      phone.line.set(this.faults(fault))
      other.line.set(this.faults(this.plan.lines.at(-1 - index) ?? fault))
      await Promise.all([this.drain(this.plan.wakes[index] ?? 'manual'), other.tab.call('drain', 'manual')])
    }
    other.line.set({})
    other.line.cutAll()
    phone.line.set({})
    phone.line.cutAll()
    await Promise.all([this.settle(phone), this.settle(other)])
    this.wrong.push(...(await this.world.oracle.acknowledged(await other.tab.call('state'))))
    await this.judge(other)
    await other.tab.call('wipe')
  }

  private async killServer(moment: ServerMoment, kill: () => Promise<void>): Promise<void> {
    const { line } = this.lane.phone
    switch (moment) {
      case 'during PATCH':
        await this.during(this.random.between(60_000, 130_000), kill)
        break
      case 'text committed':
        line.set({ lostAnswers: 1, lostAnswersTo: 'mutation RecordFinding', onLost: kill })
        await this.drain('manual')
        break
      case 'photo committed':
        line.set({ lostAnswers: 1, lostAnswersTo: 'POST /files', onLost: kill })
        await this.drain('manual')
        break
      case 'between fsync and commit':
        await this.killBeforeCommit(kill)
        break
    }
    this.note(`server killed: ${moment}`)
  }

  /** Ends the server when so many bytes have passed of what goes up. */
  private async during(bytes: number, end: () => Promise<void>): Promise<void> {
    const { line } = this.lane.phone
    line.set({ rate: 250_000 })
    const from = line.bytesUp
    const draining = this.drain('manual')
    for (let i = 0; i < 1_000 && line.bytesUp - from < bytes; i++) await pause(5)
    await end()
    await draining
  }

  /** The server keeps the bytes of a photo for good and waits for us before its commit; there it ends. */
  private async killBeforeCommit(kill: () => Promise<void>): Promise<void> {
    const { office } = this.world
    await this.lane.phone.tab.call('hurry', 1)
    const photoIds = this.orders.flatMap((order) => order.photos.map((photo) => photo.id))
    const unlock = await office.holdCommits(photoIds)
    const draining = this.drain('manual')
    try {
      await office.somebodyWaits()
      const files = await office.rows('select storage_key as key from upload where evidence_id = any ($1::uuid[])', [
        photoIds,
      ])
      const isKept = files.some(({ key }) =>
        existsSync(join(this.store.folder, 'objects', String(key).slice(0, 2), String(key).slice(2))),
      )
      if (!isKept) throw new Error('the server waits, but not after it has kept the bytes')
      this.note('bytes are synced in the store, the row is not committed')
      await kill()
    } finally {
      await unlock()
    }
    await draining
  }

  private async onCrampedDisk(harm: (disk: CrampedDisk) => void | Promise<void>): Promise<void> {
    const { phone } = this.lane
    if (!this.world.canMount) {
      this.met = `${this.met} (not possible here)`
      return this.passes()
    }
    return this.world.servers.withCramped(async (disk) => {
      phone.line.turnTo(disk.port)
      this.store = disk.store
      await harm(disk)
      try {
        await this.drain('manual')
        await this.drain('manual')
        const { uploads } = await phone.tab.call('state')
        const failed = uploads.filter((upload) => upload.outcome === 'retryLater').length
        this.note(`${failed} uploads put off by a disk that takes nothing`)
        if (failed === 0) this.met = `${this.met} (enough room)`
        this.wrong.push(...(await this.world.oracle.acknowledged(await phone.tab.call('state'))))
      } finally {
        disk.heal()
      }
      await this.passes()
      await this.heal()
      await this.settle(phone)
      await this.judge()
    })
  }

  private async quotaExceeded(left: number, when: 'capture' | 'sending'): Promise<void> {
    if (when === 'sending') await this.capture()
    await this.setQuota(left)
    if (when === 'capture') await this.capture()
    await this.passes()
    await this.setQuota(undefined)
  }

  private async setQuota(left: number | undefined): Promise<void> {
    const cdp = await this.lane.phone.cdp()
    const origin = address()
    if (left === undefined) await cdp.send('Storage.overrideQuotaForOrigin', { origin })
    else {
      const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin })
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + left })
      this.note(`quota: ${usage} bytes used, ${left} left`)
    }
    await cdp.detach()
  }

  /** The new version of the app opens the store of the old one, with all that waits in it. */
  private async upgrade(isKilled: boolean): Promise<void> {
    const { phone } = this.lane
    await phone.openTab()
    if (isKilled) {
      const opening = phone.tab.call('open', this.setting).catch(() => undefined)
      await pause(this.random.between(0, 25))
      await phone.killPages()
      await opening
      this.note('killed while the store was upgraded')
      await phone.openTab()
    }
    await this.openPhone()
    return this.passes()
  }

  /** The server fails on one item; all the others must arrive while it does. */
  private async poisoned(what: 'finding' | 'upload'): Promise<void> {
    const { office } = this.world
    const [order] = this.orders
    const id = what === 'finding' ? order?.id : order?.photos[0]?.id
    if (!order || !id) throw new Error('nothing to poison')
    await office.poison(id, true)
    try {
      await this.passes()
      this.lane.phone.line.set({})
      this.lane.phone.line.cutAll()
      await this.lane.phone.tab.call('hurry', 1)
      for (let pass = 0; pass < 8; pass++) {
        await this.drain('manual')
        if ((await this.blockedBy(order, id)).length === 0) break
      }
      this.wrong.push(...(await this.blockedBy(order, id)).map((item) => `${item} is kept from the server by poison`))
    } finally {
      await office.poison(id, false)
    }
  }

  private async blockedBy(poisoned: FindingOrder, id: string): Promise<string[]> {
    const { commands, uploads } = await this.lane.phone.tab.call('state')
    const isPoison = (item: { id: string; ownerId: string }) =>
      id === poisoned.id ? item.ownerId === id : item.id.startsWith(id)
    return [
      ...commands.filter((item) => !isPoison(item) && item.state !== 'sent').map((item) => `finding ${item.ownerId}`),
      ...uploads.filter((item) => !isPoison(item) && item.state !== 'delivered').map((item) => `photo ${item.id}`),
    ]
  }

  // ── after ─────────────────────────────────────────────────────────────────

  /** The faults are gone. What was claimed while they lasted must have been true. */
  private async heal(): Promise<void> {
    const { phone } = this.lane
    const { happening } = this.plan
    this.wrong.push(...(await this.world.oracle.acknowledged(await phone.tab.call('state'))))
    phone.line.set({})
    if (this.plan.lines.some((line) => line.kind === 'blackHole')) phone.line.cutAll()
    if (happening.kind === 'sessionExpired') await phone.renewSession()
    await phone.tab.call('dieAt', Infinity)
  }

  /** The outbox until it rests. */
  private async settle(phone: Phone): Promise<void> {
    await phone.tab.call('hurry', 1)
    await this.world.office.endLeases(this.lane.officerId)
    const until = Date.now() + healingSeconds * 1_000
    let result = ''
    for (let turn = 0; Date.now() < until; turn++) {
      result = await phone.tab.call('drain', 'manual')
      const state = await phone.tab.call('state')
      const isResting = rests(state)
      if (isResting) {
        this.note(`healed on ${phone.name}, ${turn + 1} passes: ${result}`)
        return
      }
      if (result.includes('needsLogin')) await phone.renewSession()
      await pause(Math.min(500, 50 * turn))
    }
    this.note(`not drained in ${healingSeconds} s: ${result} ${JSON.stringify(await phone.tab.call('state'))}`)
    this.wrong.push(`${phone.name} is not drained ${healingSeconds} s after all faults were gone`)
  }

  private async judge(phone = this.lane.phone): Promise<void> {
    const state = await phone.tab.call('state')
    const kept = await phone.tab.call('kept', this.orders)
    const { oracle } = this.world
    this.wrong.push(
      ...(await oracle.acknowledged(state)),
      ...(await oracle.verdict(this.orders, this.expectations, { state, kept }, this.store, phone.account)),
    )
  }

  private async clear(): Promise<void> {
    try {
      if (this.plan.happening.kind === 'quotaExceeded') await this.setQuota(undefined)
      await this.lane.phone.tab.call('wipe')
    } catch (caught) {
      this.note(`wipe: ${String(caught)}`)
      await this.lane.phone.restart()
      await this.lane.phone.openTab()
      await this.lane.phone.tab.call('open', this.setting)
      await this.lane.phone.tab.call('wipe')
    }
  }
}

/** Nothing is under way any more. Photos of a refused finding wait with it. */
function rests({ commands, uploads, receipts }: PhoneState): boolean {
  const sent = commands.filter((command) => command.state === 'sent').map((command) => command.ownerId)
  const isOver = (ownerId: string) =>
    receipts.some((receipt) => receipt.ownerId === ownerId && receipt.isVerified) ||
    uploads.some((upload) => upload.ownerId === ownerId && upload.state === 'rejected')
  return (
    commands.every((command) => command.state !== 'waiting') &&
    uploads.every((upload) => upload.state !== 'waiting' || !sent.includes(upload.ownerId)) &&
    sent.every(isOver)
  )
}
