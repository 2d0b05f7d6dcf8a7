import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { beforeBytes, beforeLimit, keepBefore } from './beforePhotos'
import { freshDatabase } from '@/testing/field'
import type { LocalDatabase } from './db'

const text = async (bytes: Promise<ArrayBuffer | undefined>) => {
  const known = await bytes
  return known && new TextDecoder().decode(known)
}
const answers = (url: string) => Promise.resolve(new Response(`picture of ${url}`))

describe('photos of what was found', () => {
  let database: LocalDatabase
  beforeEach(() => {
    database = freshDatabase()
  })
  afterEach(() => database.delete())

  it('are kept once, sealed, and open without network', async () => {
    const fetcher = vi.fn(answers)
    await keepBefore(database, [{ id: 'a', url: '/a' }], fetcher)
    await keepBefore(database, [{ id: 'a', url: '/a' }], fetcher)
    expect(fetcher).toHaveBeenCalledTimes(1)
    expect(await text(beforeBytes(database, 'a'))).toBe('picture of /a')
    const row = await database.bytes.get('before:a')
    expect(JSON.stringify(row)).not.toContain('picture')
  })
  it('are replaced when they were redacted, and forgotten when they were withdrawn', async () => {
    await keepBefore(database, [{ id: 'a', url: '/a' }], answers)
    await keepBefore(database, [{ id: 'a', url: '/redacted' }], answers)
    expect(await text(beforeBytes(database, 'a'))).toBe('picture of /redacted')
    await keepBefore(database, [{ id: 'a', url: undefined }], answers)
    expect(await beforeBytes(database, 'a')).toBeUndefined()
  })
  it('stay when there is no network', async () => {
    await keepBefore(database, [{ id: 'a', url: '/a' }], answers)
    await keepBefore(database, [{ id: 'a', url: '/b' }], () => Promise.reject(new TypeError('offline')))
    expect(await text(beforeBytes(database, 'a'))).toBe('picture of /a')
  })
  it('make room for newer ones', async () => {
    const many = Array.from({ length: beforeLimit + 2 }, (_, n) => ({ id: `p${n}`, url: `/p${n}` }))
    await keepBefore(database, many, answers)
    expect(await beforeBytes(database, 'p1')).toBeUndefined()
    expect(await text(beforeBytes(database, 'p2'))).toBe('picture of /p2')
  })
})
