import { beforeEach, describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import {
  aPhoto,
  enqueueCheckIn,
  enqueueFinding,
  freshDatabase,
  now,
  sha256,
  someBytes,
  toolsFor,
} from '@/testing/field'
import type { LocalDatabase } from '../db'
import { commandContent } from '../outbox'
import { photoBytes } from '../photos'
import { drain } from '../sender'
import { importRescue, inspectRescue, type RescueProblem } from './rescueImport'
import { rescuePackage, type RescueOptions } from './rescuePackage'
import { ZipFile } from './zip'

const passphrase = '督查-2026-救援'
/** Quick for the tests; the app takes 600,000. */
const quick = { iterations: 1000, now }

async function fileOf(database: LocalDatabase, options: RescueOptions = {}): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of rescuePackage(database, { ...quick, ...options })) pieces.push(piece)
  return new Blob(pieces)
}

async function changed(file: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  bytes[at]! ^= 1
  return new Blob([bytes])
}

async function refusal(work: Promise<unknown>): Promise<RescueProblem | undefined> {
  return work.then(
    () => undefined,
    (caught: { problem?: RescueProblem }) => caught.problem,
  )
}

describe('rescue package (row 54)', () => {
  let mine: LocalDatabase
  let other: LocalDatabase
  let server: FakeServer
  beforeEach(async () => {
    mine = freshDatabase()
    // The same officer on another device: another store with another key.
    other = freshDatabase(`${mine.officerId}-2`)
    Object.assign(other, { officerId: mine.officerId })
    server = new FakeServer()
    server.officerId = mine.officerId
    const arrival = await enqueueCheckIn(mine)
    for (const n of [1, 2, 3]) {
      await aPhoto(mine, `finding-${n}`, `photo-${n}`, someBytes(40_000, n))
      await enqueueFinding(mine, `finding-${n}`, { visitId: 'visit-1', dependsOn: [arrival], text: `问题 ${n}` })
    }
  })

  it.each([undefined, passphrase])(
    'carries words and photos byte by byte to another device (passphrase: %s)',
    async (word) => {
      const file = await fileOf(mine, word ? { passphrase: word } : {})
      expect(await inspectRescue(file)).toMatchObject({ officerId: mine.officerId, items: 4, photos: 3 })
      expect(await importRescue(other, file, word)).toEqual({ added: 4, known: 0, photos: 3 })
      for (const row of await mine.commands.toArray()) {
        const there = (await other.commands.get(row.id))!
        expect(await commandContent(other, there)).toEqual(await commandContent(mine, row))
      }
      expect(await photoBytes(other, 'photo-2', 'original')).toEqual(await photoBytes(mine, 'photo-2', 'original'))
      // Sealed anew with the key of this device.
      expect((await other.bytes.get('photo-2:original'))!.bytes).not.toEqual(
        (await mine.bytes.get('photo-2:original'))!.bytes,
      )
    },
  )

  it('F4: both devices send, and the server has each item and each photo once', async () => {
    await importRescue(other, await fileOf(mine, { passphrase }), passphrase)
    expect(
      await drain(
        other,
        toolsFor(server, () => now + 60_000),
        'start',
      ),
    ).toEqual({ status: 'empty' })
    const received = server.bytesReceived
    expect(
      await drain(
        mine,
        toolsFor(server, () => now + 3_600_000),
        'start',
      ),
    ).toEqual({ status: 'empty' })
    expect(server.executed).toBe(4)
    expect([...server.findings.keys()].toSorted()).toEqual(['finding-1', 'finding-2', 'finding-3'])
    expect(server.bytesReceived).toBe(received)
    expect(sha256(server.held.get('photo-3:original')!)).toBe(sha256(someBytes(40_000, 3)))
    for (const device of [mine, other]) {
      expect(await device.receipts.get('finding-3')).toMatchObject({ held: 1, isVerified: true })
      expect(await device.commands.where('state').notEqual('sent').count()).toBe(0)
    }
  })

  it('imported again, also at home, changes nothing', async () => {
    const file = await fileOf(mine, { passphrase })
    await importRescue(other, file, passphrase)
    await drain(other, toolsFor(server), 'start')
    const before = await other.commands.toArray()
    expect(await importRescue(other, file, passphrase)).toEqual({ added: 0, known: 4, photos: 0 })
    expect(await other.commands.toArray()).toEqual(before)
    expect(await other.uploads.where({ state: 'waiting' }).count()).toBe(0)
    expect(await importRescue(mine, file, passphrase)).toEqual({ added: 0, known: 4, photos: 0 })
  })

  it('takes one item with the arrival that it hangs on', async () => {
    const command = (await mine.commands.where({ ownerId: 'finding-2' }).first())!
    await importRescue(other, await fileOf(mine, { commandId: command.id }), undefined)
    expect((await other.commands.toArray()).map((row) => row.ownerId).toSorted()).toEqual(['finding-2', 'visit-1'])
    await drain(other, toolsFor(server), 'start')
    expect([...server.findings.keys()]).toEqual(['finding-2'])
  })

  it('leaves out what the server holds for certain', async () => {
    await drain(mine, toolsFor(server), 'start')
    expect(await inspectRescue(await fileOf(mine))).toMatchObject({ items: 0, photos: 0 })
  })

  it('is not readable without its passphrase, and names nobody but the officer id', async () => {
    const text = new TextDecoder('latin1').decode(await (await fileOf(mine, { passphrase })).arrayBuffer())
    const plain = new TextDecoder().decode(await (await fileOf(mine)).arrayBuffer())
    expect(plain).toContain('问题 1')
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).not.toContain('matterTitle')
    expect(text).not.toContain(sha256(someBytes(40_000, 1)))
    expect(text).toContain(mine.officerId)
  })

  it('lists the hashes for a person with nothing but a shell, when it is not protected', async () => {
    const zip = await ZipFile.open(await fileOf(mine))
    const sums = new TextDecoder().decode(await zip.read('SHA256SUMS'))
    expect(sums).toContain(`${sha256(someBytes(40_000, 1))}  photos/photo-1-original.jpg`)
  })

  it('never holds more than one photo at a time', async () => {
    const largest: number[] = []
    for await (const piece of rescuePackage(mine, quick)) largest.push(piece.byteLength)
    expect(Math.max(...largest)).toBeLessThanOrEqual(40_000)
    expect(largest.filter((length) => length === 40_000)).toHaveLength(3)
  })

  describe('refuses, and leaves the store as it was:', () => {
    const isEmpty = async () =>
      Promise.all([other.commands, other.uploads, other.photos, other.bytes].map((table) => table.count()))

    it('a wrong passphrase', async () => {
      const file = await fileOf(mine, { passphrase })
      expect(await refusal(importRescue(other, file, '猜一猜猜一猜'))).toBe('WRONG_PASSPHRASE')
      expect(await refusal(importRescue(other, file, undefined))).toBe('WRONG_PASSPHRASE')
      expect(await isEmpty()).toEqual([0, 0, 0, 0])
    })

    it('the package of another officer', async () => {
      const stranger = freshDatabase()
      expect(await refusal(importRescue(stranger, await fileOf(mine), undefined))).toBe('OTHER_OFFICER')
      expect(await stranger.commands.count()).toBe(0)
    })

    it('the package of another officer under a forged name', async () => {
      const stranger = freshDatabase(`${'x'.repeat(mine.officerId.length)}`)
      const bytes = new Uint8Array(await (await fileOf(mine, { passphrase })).arrayBuffer())
      const text = new TextDecoder('latin1').decode(bytes)
      const at = text.indexOf(`"officerId": "${mine.officerId}"`) + '"officerId": "'.length
      for (let i = 0; i < mine.officerId.length; i++) bytes[at + i] = 'x'.charCodeAt(0)
      expect(await refusal(importRescue(stranger, new Blob([bytes]), passphrase))).toBeDefined()
      expect(await stranger.commands.count()).toBe(0)
    })

    it.each([undefined, passphrase])('a flipped bit in a photo (passphrase: %s)', async (word) => {
      const file = await fileOf(mine, word ? { passphrase: word } : {})
      // In the last of the three originals: what was taken before it goes again.
      expect(await refusal(importRescue(other, await changed(file, 90_000), word))).toBe('DAMAGED')
      expect(await isEmpty()).toEqual([0, 0, 0, 0])
    })

    it('a file whose end is missing', async () => {
      const file = await fileOf(mine)
      expect(await refusal(importRescue(other, file.slice(0, file.size - 500), undefined))).toBe('DAMAGED')
    })

    it.each(['', '<html>请先认证</html>', 'PK'])('something else: %s', async (text) => {
      expect(await refusal(importRescue(other, new Blob([text]), undefined))).toBe('NOT_RESCUE')
    })
  })
})
