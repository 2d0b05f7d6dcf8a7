import { randomUUID } from 'node:crypto'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { Api, tokenOf } from './support/api'
import { address, Person, picture, type Account } from './support/people'
import { photographSite, withExif } from './support/photo'
import { approvedPlan, arrive, assignedMatter, findingInput, type Photo } from './support/scene'
import { Tus } from './support/tus'

/*
 * Copies of photos (rows 66, 67) and their withdrawal (row 70): a plate is made unreadable on a copy, the unit sees the copy alone, the
 * photo stays as it was taken; a withdrawn photo leaves a tombstone.
 */

/** Where the plate is in the picture of {@link photographSite}, in parts of it. */
const plate = { x1: 0.7, y1: 0.785, x2: 0.89, y2: 0.84 }

async function findingWithPhoto(): Promise<{ findingId: string; photo: Photo }> {
  const { matterId } = await assignedMatter(`脱敏演练 ${Date.now()}`)
  const planId = await approvedPlan(matterId, 'ANNOUNCED')
  const visitId = await arrive(planId)
  const original = withExif(await photographSite())
  const photo: Photo = { id: randomUUID(), original, stamped: original }
  const input = await findingInput(planId, visitId, [photo])
  await new Api('inspector').run('mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { id } }', {
    input,
  })
  const tus = new Tus('inspector', address())
  for (const variant of ['original', 'stamped'] as const)
    await tus.append(await tus.create(photo.id, variant, original.length), 0, original)
  return { findingId: input.findingId, photo }
}

async function fetched(
  account: Account,
  path: string,
): Promise<{ status: number; bytes: Buffer; location: string | null }> {
  const response = await fetch(`${address()}${path}`, {
    headers: { Authorization: `Bearer ${await tokenOf(account)}` },
  })
  return {
    status: response.status,
    bytes: Buffer.from(await response.arrayBuffer()),
    location: response.headers.get('Content-Location'),
  }
}

async function drag(page: Page, canvas: Locator, from: { x: number; y: number }, to: { x: number; y: number }) {
  const box = await canvas.boundingBox()
  if (!box) throw new Error('no canvas')
  const at = ({ x, y }: { x: number; y: number }) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }))
  await page.mouse.move(...at(to))
  await page.mouse.up()
}

/** Different colours in a part of the picture: letters on a plate have many. */
async function colours(page: Page, url: string, part: typeof plate): Promise<number> {
  return page.evaluate(
    async ([url, part]) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob())
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')!
      context.drawImage(picture, 0, 0)
      const width = Math.floor((part.x2 - part.x1) * picture.width)
      const height = Math.floor((part.y2 - part.y1) * picture.height)
      const { data } = context.getImageData(part.x1 * picture.width, part.y1 * picture.height, width, height)
      const seen = new Set<number>()
      for (let i = 0; i < data.length; i += 4)
        seen.add(((data[i] ?? 0) >> 4) * 256 + ((data[i + 1] ?? 0) >> 4) * 16 + ((data[i + 2] ?? 0) >> 4))
      return seen.size
    },
    [url, part] as const,
  )
}

test('a plate is covered on a copy that stands for the photo', async () => {
  const { findingId, photo } = await findingWithPhoto()
  const original = `/files/evidence/${photo.id}/original`

  const inspector = new Person('inspector', 'phone', { profile: 'copies' })
  const page = await inspector.logIn(`/findings/${findingId}`)
  await page.getByRole('button', { name: '放大第 1 张照片' }).click()
  await page.getByRole('button', { name: '脱敏 / 标注' }).click()
  const canvas = page.getByRole('application')
  await expect(canvas).toBeVisible()
  await drag(page, canvas, { x: 0.1, y: 0.1 }, { x: 0.3, y: 0.3 })
  await expect(page.getByText('已画 1 处')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已画 1 处')).toHaveCount(0)
  await drag(page, canvas, { x: 0.34, y: 0.56 }, { x: 0.43, y: 0.68 })
  await page.getByRole('button', { name: '涂盖' }).click()
  await drag(page, canvas, { x: plate.x1 - 0.02, y: plate.y1 - 0.02 }, { x: plate.x2 + 0.02, y: plate.y2 + 0.02 })
  await page.getByRole('button', { name: '箭头' }).click()
  await drag(page, canvas, { x: 0.75, y: 0.3 }, { x: 0.55, y: 0.5 })
  await expect(page.getByText('已画 3 处')).toBeVisible()
  await expect(page.getByText('将保存为脱敏图')).toBeVisible()
  await picture(page, 'copy-phone')
  await page.getByRole('button', { name: '保存副本' }).click()
  await expect(page.getByText('副本已保存，正在上传')).toBeVisible()
  await expect(page.getByRole('button', { name: '脱敏图', exact: true })).toBeVisible({ timeout: 30_000 })
  await picture(page, 'copy-done-phone')

  const { finding } = await new Api('liaison').run<{
    finding: { evidence: { originalUrl: string | null; redactedUrl: string; thumbnailUrl: string }[] }
  }>('query ($id: ID!) { finding(id: $id) { evidence { originalUrl redactedUrl thumbnailUrl } } }', { id: findingId })
  const [shown] = finding.evidence
  if (!shown) throw new Error('no photo')
  expect(shown.originalUrl).toBeNull()
  const copy = await fetched('liaison', shown.redactedUrl)
  expect(copy.status).toBe(200)
  expect(copy.bytes.includes('Exif')).toBe(false)
  expect(copy.bytes.includes('HUAWEI')).toBe(false)
  const instead = await fetched('liaison', original)
  expect(instead.location).toBe(shown.redactedUrl)
  expect(instead.bytes.equals(copy.bytes)).toBe(true)
  const kept = await fetched('inspector', original)
  expect(kept.bytes.equals(photo.original)).toBe(true)
  expect(await colours(page, original, plate)).toBeGreaterThan(20)
  expect(await colours(page, shown.redactedUrl, plate)).toBe(1)

  const liaison = new Person('liaison', 'tablet', { profile: 'copies' })
  const unit = await liaison.logIn(`/findings/${findingId}`)
  await unit.getByRole('button', { name: '放大第 1 张照片' }).click()
  await expect(unit.getByRole('button', { name: '脱敏图', exact: true })).toBeVisible()
  await expect(unit.getByRole('button', { name: '原图' })).toHaveCount(0)
  await expect(unit.getByRole('button', { name: '脱敏 / 标注' })).toHaveCount(0)
  await picture(unit, 'copy-unit-tablet')
  await unit.getByRole('button', { name: '关闭' }).click()

  await test.step('the office draws with the keyboard', async () => {
    const clerk = new Person('clerk', 'desktop', { profile: 'copies' })
    const desk = await clerk.logIn(`/findings/${findingId}`)
    await desk.getByRole('button', { name: '放大第 1 张照片' }).click()
    await desk.getByRole('button', { name: '脱敏 / 标注' }).click()
    await desk.getByRole('button', { name: '圆圈' }).click()
    await desk.getByRole('application').focus()
    await desk.keyboard.press('Space')
    for (let i = 0; i < 6; i++) await desk.keyboard.press('ArrowRight')
    for (let i = 0; i < 6; i++) await desk.keyboard.press('ArrowUp')
    await desk.keyboard.press('Space')
    await expect(desk.getByText('将保存为标注图')).toBeVisible()
    await picture(desk, 'copy-desktop')
    await desk.getByRole('button', { name: '保存副本' }).click()
    await expect(desk.getByRole('button', { name: '标注图 1' })).toBeVisible({ timeout: 30_000 })
    await desk.getByRole('button', { name: '原图' }).click()
    await expect(desk.getByText('查看已留痕')).toBeVisible()
    await clerk.close()
  })

  await test.step('the inspector withdraws the photo', async () => {
    await page.reload()
    await page.getByRole('button', { name: '放大第 1 张照片' }).click()
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '撤回照片' })
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await expect(dialog.getByText('请填写')).toBeVisible()
    await dialog.getByLabel('撤回理由').fill('拍到举报人')
    await picture(page, 'withdraw-phone')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await expect(page.getByText('理由：拍到举报人')).toBeVisible()
    await picture(page, 'tombstone-phone')
  })
  await unit.reload()
  await unit.getByRole('button', { name: '放大第 1 张照片' }).click()
  await expect(unit.getByText('理由：拍到举报人')).toBeVisible()
  await expect(unit.getByText('只有审计员能看')).toBeVisible()
  expect((await fetched('liaison', shown.redactedUrl)).status).toBe(410)
  expect((await fetched('inspector', original)).status).toBe(410)
  expect((await fetched('auditor', original)).bytes.equals(photo.original)).toBe(true)
  await inspector.close()
  await liaison.close()
})

test('the unit photographs the same place again, with the old photo laid over the camera and without network', async () => {
  const { findingId, photo } = await findingWithPhoto()
  await new Api('groupleader').command('orderRectification', {
    findingId,
    dueOn: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
    requirement: '十日内恢复施工',
  })

  const liaison = new Person('liaison', 'phone', { profile: 'pairs' })
  const page = await liaison.logIn(`/findings/${findingId}`)
  await page.getByRole('button', { name: '报送整改' }).click()
  await expect(page.getByAltText('整改前照片 1')).toBeVisible()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await liaison.setOffline(true)
  await page.reload()
  await expect(page.getByAltText('整改前照片 1')).toBeVisible()
  await page.getByRole('button', { name: '拍照' }).click()
  const overlay = page.getByAltText('整改前照片的叠影')
  await expect(overlay).toBeVisible()
  expect(await overlay.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  await page.getByLabel('叠影浓淡').fill('60')
  await expect(overlay).toHaveCSS('opacity', '0.6')
  await picture(page, 'overlay-phone')
  await page.getByRole('button', { name: '叠影：开' }).click()
  await expect(overlay).toHaveCount(0)
  await page.getByRole('button', { name: '叠影：关' }).click()
  await page.getByRole('button', { name: '拍摄' }).click()
  await expect(page.getByText('1/9').first()).toBeVisible()
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByLabel('整改措施').fill('增派三个班组，围挡已恢复。')
  await page.getByRole('button', { name: '报送整改' }).click()
  await page.waitForURL('**/outbox')
  await liaison.setOffline(false)

  const paired = () =>
    new Api('inspector')
      .run<{ finding: { rectifications: { evidence: { state: string; pairedWith: string | null }[] }[] } }>(
        'query ($id: ID!) { finding(id: $id) { rectifications { evidence { state pairedWith } } } }',
        { id: findingId },
      )
      .then(({ finding }) => finding.rectifications.flatMap((round) => round.evidence))
  await expect.poll(paired, { timeout: 60_000 }).toEqual([{ state: 'HELD', pairedWith: photo.id }])

  const inspector = new Person('inspector', 'tablet', { profile: 'pairs' })
  const tablet = await inspector.logIn(`/findings/${findingId}`)
  await expect(tablet.getByLabel('左右拖动，对比整改前后')).toBeVisible()
  await tablet.getByLabel('左右拖动，对比整改前后').fill('30')
  await tablet.getByLabel('左右拖动，对比整改前后').scrollIntoViewIfNeeded()
  await picture(tablet, 'pair-tablet')
  await expect(tablet.getByRole('button', { name: '到现场拍照核验' })).toBeVisible()
  await inspector.close()
  await liaison.close()
})
