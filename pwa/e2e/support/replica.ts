import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { dataDir } from './places'

/** A second backend beside that of the stack, with the same settings but its own port: one that a test may kill. */
export class Replica {
  private process: ChildProcess | undefined

  private constructor(readonly port: number) {}

  static async start(): Promise<Replica> {
    const replica = new Replica(await freePort())
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
    this.process = spawn(command, args, {
      env: { ...env, QUARKUS_HTTP_PORT: String(this.port) },
      stdio: ['ignore', log, log],
    })
    for (let i = 0; i < 240; i++) {
      if (this.process.exitCode !== null) break
      const ready = await fetch(`${this.base}/q/health/ready`).catch(() => undefined)
      if (ready?.ok) return
      await new Promise((done) => setTimeout(done, 250))
    }
    await this.kill()
    throw new Error('the second backend did not start, see logs/replica.log')
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

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (!address || typeof address !== 'object') throw new Error('no port')
  return address.port
}
