import { randomInt } from 'node:crypto'
import { canMount, Servers } from './servers'
import { FaultProxy } from '../support/faultProxy'
import type { Account } from '../support/people'
import { takePhoto } from '../support/photo'
import { officer } from '../support/scene'
import { bundlePhone } from './bundle'
import { Office } from './office'
import { Oracle } from './oracle'
import type { BrokenSender } from './orders'
import { Performer, type Lane, type Performance, type World } from './perform'
import { Phone } from './phone'
import { Random } from './random'
import { schedule } from './schedule'

/** Officers whose phones are driven at the same time. */
const accounts: readonly Account[] = ['inspector', 'inspector2']
/** A browser keeps some of every page that it has shown: it is started anew after so many schedules. */
const schedulesOfBrowser = 100

export interface RunOptions {
  schedules: number
  seed: number
  /** The number of the first, so that a long run can go on where another ended; 1 when left out. */
  from?: number
  /** Only this one, to look into it. */
  only?: number
  /** A line for each. */
  isVerbose?: boolean
  say(text: string): void
}

export interface RunResult {
  performances: number
  failed: Performance[]
  findings: number
  photos: number
  seconds: number
  met: ReadonlyMap<string, number>
  /** Senders that are broken on purpose and were not found: the harness itself is broken. */
  blind: BrokenSender[]
}

/** Runs the schedules against the running stack. */
export async function runFaults(options: RunOptions): Promise<RunResult> {
  const begin = Date.now()
  const script = await bundlePhone()
  const office = await Office.open(accounts)
  const picture = await takePhoto(64, 48)
  const world: World = {
    office,
    oracle: new Oracle(office, picture),
    servers: new Servers(),
    picture: picture.toString('base64'),
    canMount: canMount(),
  }
  if (!world.canMount)
    options.say(
      '  没有挂载权限：磁盘写满与只读不演练。 / No right to mount: full and read-only disks are not exercised.',
    )
  const lanes: OpenLane[] = []
  try {
    const kinds = numbersOf(options).map((number) => schedule(options.seed, number).happening.kind)
    world.servers.prepare({
      mortal: kinds.some((kind) => kind === 'serverKilled' || kind === 'serverReplaced'),
      cramped: world.canMount && kinds.some((kind) => kind === 'diskFull' || kind === 'diskReadOnly'),
    })
    const wanted = options.only === undefined ? accounts : accounts.slice(0, 1)
    for (const account of wanted) lanes.push(await OpenLane.open(account, script, world, options.seed))
    const blind = options.only === undefined ? await proveOracle(world, lanes[0] as OpenLane, options) : []
    const performances = await runAll(world, lanes, options)
    const met = new Map<string, number>()
    for (const { met: name } of performances) met.set(name, (met.get(name) ?? 0) + 1)
    const sum = (count: (one: Performance) => number) => performances.reduce((total, one) => total + count(one), 0)
    return {
      performances: performances.length,
      failed: performances.filter(({ wrong }) => wrong.length > 0),
      findings: sum((one) => one.findings),
      photos: sum((one) => one.photos),
      seconds: (Date.now() - begin) / 1000,
      met,
      blind,
    }
  } finally {
    for (const lane of lanes) await lane.close()
    await world.servers.close()
    await office.close()
  }
}

/** The devices of one officer, for one schedule after the other. */
class OpenLane implements Lane {
  private second: Promise<Phone> | undefined

  private constructor(
    readonly phone: Phone,
    readonly officerId: string,
    private readonly openSpare: () => Promise<Phone>,
  ) {}

  static async open(account: Account, script: string, world: World, seed: number): Promise<OpenLane> {
    const device = async (name: string) => {
      const { port } = world.servers.main
      const line = await FaultProxy.to(port, new Random(seed, accounts.indexOf(account), name.length).next)
      return Phone.logIn(account, `${account}-${name}`, line, script)
    }
    return new OpenLane(await device('phone'), (await officer(account)).id, () => device('spare'))
  }

  spare(): Promise<Phone> {
    this.second ??= this.openSpare()
    return this.second
  }

  async restart(): Promise<void> {
    await this.phone.restart()
    await (await this.second)?.restart()
  }

  async close(): Promise<void> {
    await this.phone.close()
    await (await this.second?.catch(() => undefined))?.close()
  }
}

/** Three senders with a fault of their own must be found, or nothing that follows means anything. */
async function proveOracle(world: World, lane: OpenLane, { seed, say }: RunOptions): Promise<BrokenSender[]> {
  const blind: BrokenSender[] = []
  const signs: Record<BrokenSender, RegExp> = {
    'drops a finding': /lost/,
    'doubles a finding': /doubled/,
    'alters a byte': /altered/,
  }
  for (const [broken, sign] of Object.entries(signs) as [BrokenSender, RegExp][]) {
    const photo = { kind: 'whole' as const, size: 40_000, seed: 5 }
    const plain = {
      seed,
      number: 0,
      happening: { kind: 'nothing' as const },
      lines: [],
      wakes: [],
      findings: [[photo]],
    }
    const { wrong } = await new Performer(plain, world, lane, broken).perform()
    if (wrong.some((text) => sign.test(text)))
      say(`  ✓ 自检：发现了“${broken}” / self-test: a sender that ${broken} was found`)
    else blind.push(broken)
  }
  return blind
}

function numbersOf({ only, from = 1, schedules }: RunOptions): number[] {
  return only === undefined ? Array.from({ length: schedules }, (_, i) => i + from) : [only]
}

async function runAll(world: World, lanes: OpenLane[], options: RunOptions): Promise<Performance[]> {
  const numbers = numbersOf(options)
  const results: Performance[] = []
  let next = 0
  await Promise.all(
    lanes.map(async (lane) => {
      for (let done = 1; next < numbers.length; done++) {
        const number = numbers[next++] as number
        const result = await new Performer(schedule(options.seed, number), world, lane).perform()
        results.push(result)
        if (options.isVerbose)
          options.say(`    ${String(number).padStart(5)}  ${String(result.milliseconds).padStart(6)} ms  ${result.met}`)
        if (result.wrong.length > 0) report(result, options)
        else {
          if (options.only !== undefined) result.trace.forEach((line) => options.say(`    ${line}`))
          // Of what went well the counts are enough: 10,000 traces would fill the memory.
          result.trace.length = 0
        }
        if (results.length % 50 === 0) progress(results, options)
        if (done % schedulesOfBrowser === 0) await lane.restart()
      }
    }),
  )
  return results
}

function progress(results: readonly Performance[], { say }: RunOptions): void {
  const failed = results.filter(({ wrong }) => wrong.length > 0).length
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  say(`  … ${results.length} 个演练，${failed} 个失败 / schedules, ${failed} failed (this process: ${memory} MB)`)
}

function report({ schedule: { number, seed }, wrong, trace }: Performance, { say }: RunOptions): void {
  say(`✗ 演练 ${number} / schedule ${number}`)
  for (const text of wrong) say(`    ${text}`)
  say(`  重现 / reproduce: ./luoshi faults --seed ${seed} --only ${number}`)
  for (const line of trace) say(`    ${line}`)
}

export async function main(args: string[]): Promise<void> {
  const options = parse(args)
  console.log(
    `→ 故障演练 / fault schedules: seed ${options.seed}, ${options.only === undefined ? `${options.schedules} from ${options.from ?? 1}` : `only ${options.only}`}`,
  )
  const result = await runFaults(options)
  const each = (result.seconds / Math.max(1, result.performances)).toFixed(2)
  for (const [name, count] of [...result.met].toSorted()) console.log(`  ${String(count).padStart(5)}  ${name}`)
  for (const broken of result.blind)
    console.log(`✗ 自检失败：没有发现“${broken}” / the self-test did not find the sender that ${broken}`)
  console.log(
    `${result.failed.length + result.blind.length === 0 ? '✓' : '✗'} ${result.performances} 个演练，${result.failed.length} 个失败；${result.findings} 个问题、${result.photos} 张照片 / schedules, ${result.failed.length} failed; ${result.findings} findings, ${result.photos} photos; ${result.seconds.toFixed(0)} s, ${each} s each`,
  )
  process.exit(result.failed.length + result.blind.length === 0 ? 0 : 1)
}

function parse(args: string[]): RunOptions {
  const options: RunOptions = { schedules: 200, seed: randomInt(1, 1_000_000), say: (text) => console.log(text) }
  for (let i = 0; i < args.length; i += 2) {
    if (args[i] === '--verbose') {
      options.isVerbose = true
      i--
      continue
    }
    const value = Number(args[i + 1])
    if (!Number.isInteger(value) || value < 1) throw new Error(`${args[i]} needs a whole number`)
    switch (args[i]) {
      case '--schedules':
        options.schedules = value
        break
      case '--seed':
        options.seed = value
        break
      case '--from':
        options.from = value
        break
      case '--only':
        options.only = value
        break
      default:
        throw new Error(`unknown argument ${args[i]}`)
    }
  }
  return options
}
