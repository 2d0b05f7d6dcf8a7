import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './freePort'
import { dataDir } from './places'

export interface ReplicaSetting {
  /** A store of its own: a file system in memory of this size, such as `size=64m`, which nobody but this replica sees. Needs root. */
  smallStore?: { path: string; size: string }
}

/** A second backend beside that of the stack, with the same settings but its own port: one that a test may kill. */
export class Replica {
  private process: ChildProcess | undefined

  private constructor(
    readonly port: number,
    private readonly setting: ReplicaSetting,
  ) {}

  static async start(setting: ReplicaSetting = {}): Promise<Replica> {
    const replica = new Replica(await freePort(), setting)
    await replica.restart()
    return replica
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Starts it; comes back when it serves. */
  async restart(): Promise<void> {
    const [, backend] =
      /^children=(.*)$/m.exec(readFileSync(join(dataDir, 'stack.properties'), 'utf8'))?.[1]?.split(' ') ?? []
    const pid = backend?.split('@')[0]
    if (!pid) throw new Error('the stack has no backend')
    const words = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean)
    const [command = '', ...args] = words('cmdline')
    const env = Object.fromEntries(
      words('environ').map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
    )
    const log = openSync(join(dataDir, 'logs/replica.log'), 'a')
    const { smallStore } = this.setting
    const [program = '', ...rest] = smallStore ? inOwnMounts(smallStore, command, args) : [command, ...args]
    this.process = spawn(program, rest, {
      env: {
        ...env,
        QUARKUS_HTTP_PORT: String(this.port),
        ...(smallStore ? { LUOSHI_STORAGE_DIRECTORY: smallStore.path } : {}),
      },
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    for (let i = 0; i < 720; i++) {
      if (this.process.exitCode !== null) break
      const ready = await fetch(`${this.base}/q/health/ready`).catch(() => undefined)
      if (ready?.ok) return
      await new Promise((done) => setTimeout(done, 250))
    }
    await this.kill()
    throw new Error('the second backend did not start, see logs/replica.log')
  }

  get isRunning(): boolean {
    return this.process !== undefined
  }

  /** Mounts the small store anew, for instance `size=64m` or `ro`. */
  remount(options: string): void {
    const { smallStore } = this.setting
    const pid = this.process?.pid
    if (!smallStore || !pid) throw new Error('no small store')
    execFileSync('nsenter', ['-t', String(pid), '-m', 'mount', '-o', `remount,${options}`, smallStore.path], {
      stdio: 'pipe',
    })
  }

  /** Path of a file in the store of this replica, as this process can read it. */
  seen(path: string): string {
    return this.setting.smallStore ? `/proc/${this.process?.pid}/root${path}` : path
  }

  /** Asks it to stop, as a deployment does, and waits. */
  async stop(): Promise<void> {
    const child = this.process
    this.process = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  /** Stands still, as a virtual machine does that is moved. */
  pause(): void {
    this.process?.kill('SIGSTOP')
  }

  resume(): void {
    this.process?.kill('SIGCONT')
  }

  /** As a power cut ends it: at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    const child = this.process
    this.process = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

/** The command in mounts of its own, which end with it. */
function inOwnMounts({ path, size }: { path: string; size: string }, command: string, args: string[]): string[] {
  mkdirSync(path, { recursive: true })
  const script = 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"'
  return ['unshare', '-m', 'sh', '-c', script, 'sh', size, path, command, ...args]
}
