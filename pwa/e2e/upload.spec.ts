import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Api, tokenOf } from './support/api'
import { sql } from './support/database'
import { FaultProxy } from './support/faultProxy'
import { address, Person } from './support/people'
import { takePhoto } from './support/photo'
import { dataDir } from './support/places'
import { Replica } from './support/replica'
import { approvedPlan, arrive, assignedMatter, findingInput, sha256, type Photo } from './support/scene'
import { Tus } from './support/tus'

/*
 * Photos on bad lines and dying servers. What counts in the end: the bytes on the server's disk are those of the original, the finding is
 * there once, the receipt says n of n verified, and hardly a byte went twice.
 */

const port = () => Number(new URL(address()).port)

async function planForInspector(title: string): Promise<string> {
  const { matterId } = await assignedMatter(title)
  return approvedPlan(matterId, 'UNANNOUNCED')
}

/** Hash of what lies in the object store, read from the disk and not from what the database says about it. */
async function storedHash(evidenceId: string, variant: 'ORIGINAL' | 'STAMPED'): Promise<string> {
  const [row] = await sql('select storage_key from stored_file where evidence_id = $1 and variant = $2', [
    evidenceId,
    variant,
  ])
  const key = String(row?.storage_key)
  return sha256(readFileSync(join(dataDir, 'files/objects', key.slice(0, 2), key.slice(2))))
}

async function downloadedHash(evidenceId: string): Promise<string> {
  const response = await fetch(`${address()}/files/evidence/${evidenceId}/original`, {
    headers: { Authorization: `Bearer ${await tokenOf('inspector')}` },
  })
  expect(response.status).toBe(200)
  return sha256(new Uint8Array(await response.arrayBuffer()))
}

async function receipt(findingId: string) {
  const { finding } = await new Api('inspector').run<{
    finding: { receipt: { expected: number; held: number; verified: boolean } }
  }>('query ($id: ID!) { finding(id: $id) { receipt { expected held verified } } }', { id: findingId })
  return finding.receipt
}

async function sizeOf(photoId: string, variant: 'ORIGINAL' | 'STAMPED'): Promise<number> {
  const [row] = await sql('select size from stored_file where evidence_id = $1 and variant = $2', [photoId, variant])
  return Number(row?.size)
}

test('a photo goes on at the last acknowledged byte after the line was cut in the middle', async () => {
  const planId = await planForInspector(`照片断点续传 ${Date.now()}`)
  const original = await takePhoto()
  expect(original.length).toBeGreaterThan(3_000_000)
  const proxy = await FaultProxy.to(port())
  const inspector = new Person('inspector', 'phone', {
    profile: `upload-${Date.now()}`,
    // The browser keeps the address of the app; only the line below it is bad.
    flags: [`--host-resolver-rules=MAP localhost:${port()} 127.0.0.1:${proxy.port}`],
  })
  try {
    const phone = await inspector.logIn(`/field/${planId}`)
    await phone.getByRole('button', { name: '到场登记' }).click()
    await phone.getByRole('button', { name: '确认到场' }).click()
    await expect(phone.getByText(/已到场/).first()).toBeVisible()
    await phone.getByRole('button', { name: '记录问题' }).click()
    await phone.getByLabel('系统相机').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: original })
    await expect(phone.getByText('1/9').first()).toBeVisible()
    await phone.getByRole('button', { name: '完成', exact: true }).click()
    await phone.getByRole('button', { name: /类别/ }).click()
    await phone.getByRole('button', { name: '土地拆迁' }).click()
    await phone.getByText('较重', { exact: true }).click()
    await phone.getByLabel('说明').fill('拆迁滞后，现场未见施工')

    const patches: { path: string; offset: number }[] = []
    phone.context().on('request', (request) => {
      if (request.method() === 'PATCH')
        patches.push({ path: new URL(request.url()).pathname, offset: Number(request.headers()['upload-offset']) })
    })
    const before = proxy.bytesUp
    proxy.set({ cutAfter: Math.round(original.length * 0.6), rate: 2_000_000, refuseAfterCut: true })
    await phone.getByRole('button', { name: '保存', exact: true }).click()

    await expect.poll(() => proxy.cuts, { timeout: 60_000 }).toBe(1)
    const upload = async () =>
      (
        await sql(
          `select u.id, u.received, u.length, u.writer, e.id as evidence from upload u join evidence e on e.id = u.evidence_id
           where e.plan_id = $1 and u.variant = 'ORIGINAL'`,
          [planId],
        )
      )[0]
    // The server may still be reading what came before the cut: it is done when nothing moves any more.
    let last: unknown
    await expect
      .poll(
        async () => {
          const now = await upload()
          const stands = now?.writer === null && now.received === last
          last = now?.received
          return stands
        },
        { intervals: [1500], timeout: 30_000 },
      )
      .toBe(true)
    const cut = await upload()
    const received = Number(cut?.received)
    expect(received).toBeGreaterThan(0)
    expect(received).toBeLessThan(original.length)

    const sentBefore = patches.length
    proxy.set({})
    await phone.goto('/outbox')
    await expect(phone.getByText(/服务器已收 1\/1，校验一致/)).toBeVisible({ timeout: 90_000 })
    // The small copy may have been cut too.
    const goneOnAt = patches.slice(sentBefore).filter(({ path }) => path === `/files/${String(cut?.id)}`)
    expect(goneOnAt[0]?.offset).toBe(received)
    expect(Math.min(...goneOnAt.map(({ offset }) => offset))).toBe(received)

    const evidenceId = String(cut?.evidence)
    expect(await storedHash(evidenceId, 'ORIGINAL')).toBe(sha256(original))
    expect(await downloadedHash(evidenceId)).toBe(sha256(original))
    const findings = await sql('select id from finding where plan_id = $1', [planId])
    expect(findings).toHaveLength(1)
    expect(await receipt(String(findings[0]?.id))).toEqual({ expected: 1, held: 1, verified: true })

    const needed = original.length + (await sizeOf(evidenceId, 'STAMPED'))
    const chunk = 1024 * 1024
    const sent = proxy.bytesUp - before
    test.info().annotations.push({ type: 'bytes', description: `${sent} sent for ${needed}` })
    expect(sent - needed).toBeLessThanOrEqual(needed * 0.02 + chunk)
  } finally {
    await inspector.close()
    await proxy.close()
  }
})

test('a photo goes on at the last acknowledged byte after the server was killed in the middle of a PATCH', async () => {
  const planId = await planForInspector(`上传中服务器被杀 ${Date.now()}`)
  const photo: Photo = { id: randomUUID(), original: await takePhoto(3200, 2400), stamped: await takePhoto(600, 450) }
  const replica = await Replica.start()
  const proxy = await FaultProxy.to(replica.port)
  try {
    const visitId = await arrive(planId)
    const input = await findingInput(planId, visitId, [photo])
    await new Api('inspector').command('recordFinding', input)
    const tus = new Tus('inspector', replica.base)
    const path = await tus.create(photo.id, 'original', photo.original.length)

    // About two seconds for the whole; the power goes in the middle.
    proxy.set({ rate: photo.original.length / 2 })
    const cut = new Tus('inspector', `http://127.0.0.1:${proxy.port}`).append(path, 0, photo.original).then(
      () => 'whole',
      () => 'cut',
    )
    await expect.poll(() => proxy.bytesUp, { intervals: [20] }).toBeGreaterThan(photo.original.length * 0.6)
    await replica.kill()
    expect(await cut).toBe('cut')
    const sent = proxy.bytesUp
    expect(sent).toBeLessThan(photo.original.length)

    await replica.restart()
    const offset = await tus.offset(path)
    expect(offset).toBeGreaterThan(0)
    expect(offset).toBeLessThanOrEqual(sent)
    const [row] = await sql('select received from upload where id = $1', [path.split('/').at(-1)])
    expect(row?.received).toBe(offset)
    // The server counts what it has synced, half a megabyte at a time: no more than that goes twice.
    expect(sent - offset).toBeLessThanOrEqual(photo.original.length * 0.02 + 1024 * 1024)

    expect(await tus.append(path, offset, photo.original)).toBe(photo.original.length)
    const stampedPath = await tus.create(photo.id, 'stamped', photo.stamped.length)
    expect(await tus.append(stampedPath, 0, photo.stamped)).toBe(photo.stamped.length)

    expect(await storedHash(photo.id, 'ORIGINAL')).toBe(sha256(photo.original))
    expect(await storedHash(photo.id, 'STAMPED')).toBe(sha256(photo.stamped))
    expect(await downloadedHash(photo.id)).toBe(sha256(photo.original))
    // The client that saw no answer sends its finding again: it is still one.
    await new Api('inspector', replica.base).command('recordFinding', input)
    expect(await sql('select id from finding where plan_id = $1', [planId])).toEqual([{ id: input.findingId }])
    expect(await receipt(input.findingId)).toEqual({ expected: 1, held: 1, verified: true })
  } finally {
    await proxy.close()
    await replica.kill()
  }
})

test('bytes that were changed on the way are not taken for the photo', async () => {
  const planId = await planForInspector(`照片字节被改 ${Date.now()}`)
  const photo: Photo = { id: randomUUID(), original: await takePhoto(800, 600), stamped: await takePhoto(400, 300) }
  const input = await findingInput(planId, await arrive(planId), [photo])
  await new Api('inspector').command('recordFinding', input)
  const tus = new Tus('inspector', address())
  const path = await tus.create(photo.id, 'original', photo.original.length)
  const damaged = Buffer.from(photo.original)
  damaged[damaged.length >> 1]! ^= 1
  await expect(tus.append(path, 0, damaged)).rejects.toThrow('422')
  expect(await receipt(input.findingId)).toEqual({ expected: 1, held: 0, verified: false })
  const again = await tus.create(photo.id, 'original', photo.original.length)
  expect(await tus.append(again, await tus.offset(again), photo.original)).toBe(photo.original.length)
  expect(await storedHash(photo.id, 'ORIGINAL')).toBe(sha256(photo.original))
})
