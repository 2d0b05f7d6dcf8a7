import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { address, Person, picture } from './support/people'
import { photographSite } from './support/photo'
import { approvedPlan, arrive, assignedMatter, findingInput, officer, type Photo } from './support/scene'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'
import { Tus } from './support/tus'

/*
 * 通报表扬 (R733-21, JS-18, row 77): a good practice found on site → the clerk proposes to commend its unit → the leader decides on the
 * tablet, text and photos side by side → the unit reads it and has its points → it stands in the next 《督查专报》, and its page says in which.
 */

const mark = Date.now() % 1_000_000
const seen = `推行拆迁安置一站式办理，群众跑动次数由四次减为一次（${mark}）`
const clerk = new Person('clerk', 'desktop', { profile: 'commendation' })
const leader = new Person('leader', 'tablet', { profile: 'commendation' })
const liaison = new Person('liaison', 'phone', { profile: 'commendation' })
const problems: string[] = []
let findingId = ''
let commendationId = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [clerk, leader, liaison]) await person.close()
})

async function looksRight(page: Page, name: string, shown: readonly Size[], back: Size) {
  for (const size of shown) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    await picture(page, `${name}-${size}`)
    problems.push(...(await wrongs(page, size)))
  }
  await page.setViewportSize(sizes[back])
}

test('1 · a good practice is listed, and the clerk proposes to commend its unit', async () => {
  const { matterId } = await assignedMatter(`表扬演练${mark}`)
  const planId = await approvedPlan(matterId, 'ANNOUNCED')
  const visitId = await arrive(planId)
  const original = await photographSite()
  const photo: Photo = { id: randomUUID(), original, stamped: Buffer.from(original) }
  const { dueOn: _, ...input } = await findingInput(planId, visitId, [photo])
  findingId = input.findingId
  await new Api('inspector').command('recordFinding', {
    ...input,
    kind: 'GOOD_PRACTICE',
    severity: 'MINOR',
    text: seen,
  })
  const tus = new Tus('inspector', address())
  for (const variant of ['original', 'stamped'] as const) await tus.upload(photo.id, variant, original)

  const desk = await clerk.logIn('/good-practices')
  await listen(desk, problems)
  const row = desk.getByRole('article').filter({ hasText: seen })
  await expect(row.getByText('未提请')).toBeVisible()
  await expect(row.locator('img')).toHaveCount(1)
  await looksRight(desk, 'good-practices', ['phone', 'tablet', 'desktop'], 'desktop')
  await row.getByRole('button', { name: '提请通报表扬' }).click()
  await expect(desk.getByLabel(/表扬文稿/)).toHaveValue(new RegExp(seen.slice(0, 10)))
  await desk.getByRole('button', { name: '报领导审批' }).click()
  await expect(desk.getByText('请填写').first()).toBeVisible()
  await desk.getByLabel(/脱敏说明/).fill('已核对，没有需要隐去的内容')
  await looksRight(desk, 'commend-form', ['desktop'], 'desktop')
  await desk.getByRole('button', { name: '报领导审批' }).click()
  await expect(row.getByText('待审批')).toBeVisible()
  await expect(row.getByRole('button', { name: '提请通报表扬' })).toHaveCount(0)
  const [stored] = await sql('select id, status from commendation where finding_id = $1', [findingId])
  expect(stored?.status).toBe('PROPOSED')
  commendationId = String(stored?.id)
})

test('2 · the leader decides it in 待我审批, the text beside the photos', async () => {
  const tablet = await leader.logIn('/approvals?kind=commendation')
  await listen(tablet, problems)
  await tablet.getByRole('link', { name: new RegExp(`表扬演练${mark}`) }).click()
  await expect(tablet).toHaveURL(new RegExp(commendationId))
  await expect(tablet.getByText(seen, { exact: true })).toBeVisible()
  await looksRight(tablet, 'commendation', ['phone', 'tablet', 'desktop'], 'tablet')
  await tablet.getByRole('button', { name: '同意表扬' }).click()
  await tablet.getByRole('dialog').getByRole('button', { name: '同意表扬' }).click()
  await expect(tablet.getByText('等待写入下一期督查专报')).toBeVisible()
})

test('3 · the unit hears of it, reads it and has its points', async () => {
  const phone = await liaison.logIn('/notifications')
  await listen(phone, problems)
  await phone.getByRole('main').getByText('本单位受到通报表扬').first().click()
  await expect(phone).toHaveURL(new RegExp(commendationId))
  await expect(phone.getByText(/脱敏/)).toHaveCount(0)
  await looksRight(phone, 'commendation-unit', ['phone'], 'phone')
  await phone.goto('/good-practices')
  await expect(phone.getByText(seen)).toBeVisible()
  const [score] = await sql('select kind, points from score_entry where cause_key = $1', [
    `COMMENDATION:${commendationId}`,
  ])
  expect(score).toMatchObject({ kind: 'COMMENDED', points: '2.0' })
})

test('4 · it stands in the next issue, and says in which', async () => {
  const draft = {
    title: `专报${mark}`,
    addresseeIds: [(await officer('leader')).id],
    withWaiting: true,
  }
  const { id } = await new Api('clerk').command('draftSpecialReport', draft)
  await new Api('director').command('issueSpecialReport', { reportId: id, expectedVersion: 0 })
  const desk = await clerk.open(`/commendations/${commendationId}`)
  await expect(desk.getByRole('link', { name: /已写入督查专报 督专〔\d{4}〕\d+号/ })).toBeVisible()
  await desk.goto(`/findings/${findingId}`)
  await expect(desk.getByText('已通报')).toBeVisible()
  await looksRight(desk, 'good-practice', ['desktop'], 'desktop')
  await desk.goto('/commendations')
  await expect(desk.getByText(new RegExp(seen.slice(0, 10))).first()).toBeVisible()
  await looksRight(desk, 'commendations', ['phone', 'desktop'], 'desktop')
  expect(problems).toEqual([])
})
