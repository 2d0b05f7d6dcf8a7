import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the tests keep what they make. */
export const root = resolve(import.meta.dirname, '../../..')
export const work = process.env.LUOSHI_E2E_WORK ?? join(tmpdir(), 'luoshi-e2e')
export const dataDir = process.env.LUOSHI_DATA ?? join(work, 'data')
export const outputDir = join(work, 'results')
export const pictures = process.env.LUOSHI_E2E_PICTURES ?? join(work, 'pictures')

mkdirSync(pictures, { recursive: true })
