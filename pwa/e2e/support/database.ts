import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { dataDir } from './places'

/** Runs SQL above row scope, as the owner of the schema: to let time pass, and to look behind the curtain. */
export async function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const [, , , port] = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(port),
    database: 'luoshi',
    user: 'luoshi_owner',
    password: 'luoshi-owner',
  })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
