import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './freePort'
import { dataDir, root, work } from './places'
import { startTileServer } from './tileServer'

/** Starts the packaged stack with fresh demo data and stops it after the last test, unless `./luoshi test e2e` has started one. */
export default async function startStack(): Promise<() => void> {
  for (const old of existsSync(work) ? readdirSync(work) : []) {
    if (old.startsWith('profile-')) rmSync(join(work, old), { recursive: true, force: true })
  }
  process.env.LUOSHI_MAP_TILE_URL ??= `http://127.0.0.1:${await freePort()}/{z}/{x}/{y}.png`
  const tiles = await startTileServer(Number(new URL(process.env.LUOSHI_MAP_TILE_URL).port))
  const stopStack = await startBackend()
  return () => {
    stopStack()
    tiles.close()
  }
}

async function startBackend(): Promise<() => void> {
  if (process.env.LUOSHI_URL) return () => {}
  stopStack()
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const port = await freePort()
  const started = spawnSync('./luoshi', ['start', '--detach', '--port', String(port), '--data', dataDir, '--reset'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LUOSHI_DEADLINE_SCAN_CRON: '0/5 * * * * ?', LUOSHI_PUSH_ALLOWED_HOSTS: '127.0.0.1' },
  })
  if (started.status !== 0) throw new Error('./luoshi start failed')
  process.env.LUOSHI_URL = `http://localhost:${port}`
  return stopStack
}

function stopStack(): void {
  spawnSync('./luoshi', ['stop', '--data', dataDir], { cwd: root, stdio: 'ignore' })
}
