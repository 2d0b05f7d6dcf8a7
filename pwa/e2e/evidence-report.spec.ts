import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { address, Person } from './support/people'
import { takePhoto } from './support/photo'
import { approvedPlan, arrive, assignedMatter, findingInput, type Photo } from './support/scene'
import { Tus } from './support/tus'
import { unzip } from './support/zip'

/*
 * 核验报告 (row 65): the auditor takes it out of the house, a third party checks it in a browser without server and network, and whoever
 * changes a byte of a photo or a word of the record is found out.
 */

async function send(photo: Photo, variant: 'original' | 'stamped') {
  const tus = new Tus('inspector', address())
  const bytes = variant === 'original' ? photo.original : photo.stamped
  await tus.append(await tus.create(photo.id, variant, bytes.length), 0, bytes)
}

/** The unpacked report as a third party has it. */
async function unpacked(auditor: Page, planId: string): Promise<{ folder: string; files: string[] }> {
  await auditor.goto(`/plans/${planId}`)
  const [download] = await Promise.all([
    auditor.waitForEvent('download'),
    auditor.getByRole('link', { name: '下载核验报告' }).click(),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-report-'))
  const files = unzip(readFileSync(await download.path()))
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return { folder, files: [...files.keys()].filter((path) => path === 'report.json' || path.startsWith('photos/')) }
}

test('a third party checks the evidence of a visit without a server', async () => {
  const { matterId } = await assignedMatter(`核验报告 ${Date.now()}`)
  const planId = await approvedPlan(matterId, 'UNANNOUNCED')
  const visitId = await arrive(planId)
  const original = await takePhoto()
  const photo: Photo = { id: randomUUID(), original, stamped: Buffer.from(original) }
  await new Api('inspector').run('mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { id } }', {
    input: await findingInput(planId, visitId, [photo]),
  })
  await send(photo, 'original')
  await send(photo, 'stamped')

  const auditor = new Person('auditor', 'desktop')
  const { folder, files } = await unpacked(await auditor.logIn('/plans'), planId)
  await auditor.close()
  expect(files).toHaveLength(3)

  const stranger = new Person('auditor', 'phone', { profile: `stranger-${Date.now()}` })
  const page = await stranger.open(pathToFileURL(join(folder, '核验.html')).href)
  await stranger.setOffline(true)
  const choose = async () => {
    await page.getByLabel(/其中的文件/).setInputFiles(files.map((file) => join(folder, file)))
    await expect(page.locator('#verdict')).toBeVisible()
  }
  await choose()
  await expect(page.locator('#verdict')).toContainText('取证链完整，没有发现不符')
  await expect(page.locator('#verdict')).toContainText('2 个照片文件，其中 2 个')
  await expect(page.getByText('现场未见施工，拆迁滞后12户')).toBeVisible()
  await expect(page.getByText(/卫星定位/).first()).toBeVisible()
  await page.screenshot({ path: join(folder, 'good.png'), fullPage: true })

  const picture = join(folder, files.find((file) => file.includes('-original.')) ?? '')
  const bytes = readFileSync(picture)
  bytes[bytes.length - 20] ^= 1
  writeFileSync(picture, bytes)
  await page.reload()
  await choose()
  await expect(page.locator('#verdict')).toContainText('手头的文件与拍摄时不一致')

  bytes[bytes.length - 20] ^= 1
  writeFileSync(picture, bytes)
  const report = join(folder, 'report.json')
  const text = readFileSync(report, 'utf8')
  writeFileSync(report, text.replace('拆迁滞后12户', '拆迁滞后2户'))
  expect(readFileSync(report, 'utf8')).not.toBe(text)
  await page.reload()
  await choose()
  await expect(page.locator('#verdict')).toContainText('接不上或被改动')
  await stranger.close()
})
