import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { address } from '../support/people'
import { dataDir } from '../support/places'
import { Replica, type ReplicaSetting } from '../support/replica'
import type { Store } from './oracle'

const stackPort = () => Number(new URL(address()).port)

/** The backend of the stack, and beside it one to be killed and one whose disk is small; each started when it is first needed. */
export class Servers {
  private mortal: Promise<Replica> | undefined
  private cramped: Promise<Replica> | undefined
  private queue: Promise<unknown> = Promise.resolve()

  get main(): { port: number; store: Store } {
    return { port: stackPort(), store: { base: address(), folder: join(dataDir, 'files') } }
  }

  /** Begins to start what some schedule will need. */
  prepare(needs: { mortal: boolean; cramped: boolean }): void {
    if (needs.mortal) this.mortal ??= started({})
    if (needs.cramped) this.cramped ??= started(smallStore())
  }

  /** One schedule at a time has the replica that is killed. It is started again behind the schedule that ended it. */
  async withMortal<Result>(work: (replica: Replica) => Promise<Result>): Promise<Result> {
    const mine = this.queue.then(async () => {
      this.mortal ??= started({})
      const replica = await this.mortal
      try {
        return await work(replica)
      } finally {
        if (!replica.isRunning) this.mortal = replica.restart().then(() => replica)
        this.mortal.catch(() => undefined)
      }
    })
    this.queue = mine.catch(() => undefined)
    return mine
  }

  /** The replica whose photos lie on a file system of their own, of a size that can be changed. */
  async withCramped<Result>(work: (disk: CrampedDisk) => Promise<Result>): Promise<Result> {
    const mine = this.queue.then(async () => {
      this.cramped ??= started(smallStore())
      return work(new CrampedDisk(await this.cramped))
    })
    this.queue = mine.catch(() => undefined)
    return mine
  }

  async close(): Promise<void> {
    await this.queue
    await (await this.mortal?.catch(() => undefined))?.kill()
    const cramped = await this.cramped?.catch(() => undefined)
    if (cramped?.isRunning) new CrampedDisk(cramped).moveTo(this.main.store.folder)
    await cramped?.kill()
  }
}

const smallStore = (): ReplicaSetting => ({ smallStore: { path: join(dataDir, 'small-store'), size: 'size=64m' } })

/** Whoever needs it hears of a failure; nobody else does. */
function started(setting: ReplicaSetting): Promise<Replica> {
  const replica = Replica.start(setting)
  replica.catch(() => undefined)
  return replica
}

/** A tmpfs in the mounts of one replica: writes fail with ENOSPC and EROFS, as on a real disk. */
export class CrampedDisk {
  private readonly path = join(dataDir, 'small-store')

  constructor(private readonly replica: Replica) {}

  get port(): number {
    return this.replica.port
  }

  get store(): Store {
    return { base: this.replica.base, folder: this.replica.seen(this.path) }
  }

  /** Leaves so many bytes free. */
  fill(bytes: number): void {
    const { blocks, bfree, bsize } = statfsSync(this.replica.seen(this.path))
    // tmpfs takes a size of nothing for no limit.
    this.replica.remount(`size=${Math.max(4096, (blocks - bfree) * bsize + bytes)}`)
  }

  /** Makes it read-only, as soon as nothing is being written to it. */
  async protect(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        this.replica.remount('ro')
        return
      } catch (busy) {
        if (tries === busyTries) throw busy
        await new Promise((done) => setTimeout(done, 250))
      }
    }
  }

  heal(): void {
    this.replica.remount('rw')
    this.fill(64 * 1024 * 1024)
  }

  /** Its photos outlive it: whoever looks at their findings later asks the backend of the stack for them. */
  moveTo(folder: string): void {
    const objects = join(this.store.folder, 'objects')
    if (existsSync(objects)) cpSync(objects, join(folder, 'objects'), { recursive: true })
  }
}

/** An upload whose line fell silent keeps its file open until the server gives it up: ten seconds and a little. */
const busyTries = 60

/** Whether this machine lets us mount: root in its own namespace. */
export function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
