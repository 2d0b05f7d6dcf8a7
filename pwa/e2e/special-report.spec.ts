import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { assignedMatter, officer } from './support/scene'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'

/*
 * 《督查专报》: an approved criticism waits → the clerk drafts an issue with it in one tap → the director issues it → the leader reads and
 * answers → the unit sees its own item alone, and the publication log knows in which issue it stands.
 */

const mark = Date.now() % 1_000_000
const title = `专报演练${mark}`
const words = `拆迁工作推进迟缓，两次催办无果，现予通报批评（${mark}）。`
const clerk = new Person('clerk', 'desktop', { profile: 'special-report' })
const director = new Person('director', 'tablet', { profile: 'special-report' })
const leader = new Person('leader', 'tablet', { profile: 'special-report' })
const liaison = new Person('liaison', 'phone', { profile: 'special-report' })
const problems: string[] = []
let escalationId = ''
let reportId = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [clerk, director, leader, liaison]) await person.close()
})

async function looksRight(page: Page, name: string, seen: readonly Size[], back: Size) {
  for (const size of seen) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    await picture(page, `${name}-${size}`)
    problems.push(...(await wrongs(page, size)))
  }
  await page.setViewportSize(sizes[back])
}

test('1 · what was approved waits', async () => {
  const { taskId } = await assignedMatter(title)
  const note = '两次催办，仍无进展。'
  const proposal = { taskId, rung: 'SPECIAL_REPORT_CRITICISM', reason: 'MANUAL', note }
  escalationId = (await new Api('clerk').command('proposeEscalation', proposal)).id
  await new Api('leader').command('decideEscalation', {
    proposalId: escalationId,
    decision: 'APPROVE',
    instruction: '同意。',
    expectedVersion: 0,
  })
  const { id } = await new Api('clerk').command('preparePublication', {
    escalationId,
    medium: 'INTERNAL',
    text: words,
    redaction: '已核对，没有需要隐去的内容',
  })
  await new Api('leader').command('decidePublication', { publicationId: id })
  const desk = await clerk.logIn('/special-reports')
  await listen(desk, problems)
  await desk.getByRole('link', { name: /待报事项 \d+ 项/ }).click()
  await expect(desk.getByText('整改', { exact: true }).first()).toBeVisible()
  await looksRight(desk, 'report-waiting', ['phone', 'tablet', 'desktop'], 'desktop')
})

test('2 · the clerk drafts an issue with all of it in one tap, and words it', async () => {
  const desk = await clerk.open('/special-reports')
  await desk.getByRole('button', { name: '拟一期专报' }).click()
  await desk.getByRole('button', { name: '拟稿', exact: true }).click()
  await expect(desk.getByText('请填写').first()).toBeVisible()
  await desk.getByLabel('标题').fill('关于重点工作督查情况的专报')
  await desk.getByRole('checkbox', { name: new RegExp((await officer('leader')).name) }).check()
  await looksRight(desk, 'report-draft', ['desktop'], 'desktop')
  await desk.getByRole('button', { name: '拟稿', exact: true }).click()
  await expect(desk).toHaveURL(/special-reports\/[0-9a-f-]{36}/)
  reportId = /special-reports\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''
  await expect(desk.getByText(words)).toBeVisible()
  await desk.getByRole('button', { name: '修改', exact: true }).click()
  await desk.getByLabel('标题').fill(`关于重点工作督查情况的专报${mark}`)
  // The window becomes as narrow as a phone: the form stays, and what was typed.
  await looksRight(desk, 'report-edit', ['tablet', 'desktop', 'phone'], 'phone')
  await expect(desk.getByLabel('标题')).toHaveValue(`关于重点工作督查情况的专报${mark}`)
  await desk.getByRole('button', { name: '保存', exact: true }).click()
  await expect(desk.getByText(`关于重点工作督查情况的专报${mark}`)).toBeVisible()
  await desk.setViewportSize(sizes.desktop)
  await expect(desk.getByRole('button', { name: '签发' })).toHaveCount(0)
})

test('3 · the director issues it; the criticism is published in it', async () => {
  const page = await director.logIn(`/special-reports/${reportId}`)
  await listen(page, problems)
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  await expect(page.getByText(/督专〔\d{4}〕\d+号/).first()).toBeVisible()
  await looksRight(page, 'report-issued', ['phone', 'tablet', 'desktop'], 'tablet')
  await page.goto('/special-reports')
  await expect(page.getByText(`关于重点工作督查情况的专报${mark}`)).toBeVisible()
  await looksRight(page, 'report-list', ['phone', 'tablet', 'desktop'], 'tablet')
  const [published] = await sql('select status, outlet from publication where escalation_id = $1', [escalationId])
  expect(published?.status).toBe('PUBLISHED')
  expect(published?.outlet).toMatch(/^《督查专报》督专〔\d{4}〕\d+号$/)
  await page.getByRole('link', { name: '发布台账' }).click()
  await expect(page.getByText(words)).toBeVisible()
})

test('4 · the leader hears of it, reads and answers in a line', async () => {
  const tablet = await leader.logIn('/notifications')
  await listen(tablet, problems)
  await tablet.getByRole('main').getByText('督查专报', { exact: true }).first().click()
  await expect(tablet).toHaveURL(new RegExp(reportId))
  await tablet.getByLabel('批示').fill('请住建局月底前见成效，督查室跟踪。')
  await looksRight(tablet, 'report-reply', ['phone', 'tablet'], 'tablet')
  await tablet.getByRole('button', { name: '批示', exact: true }).click()
  await expect(tablet.getByText(/请住建局月底前见成效/).first()).toBeVisible()
  await expect(tablet.getByLabel('批示')).toHaveCount(0)
  const [mine] = await sql('select read_at, reply from special_report_addressee where report_id = $1', [reportId])
  expect(mine).toMatchObject({ reply: '请住建局月底前见成效，督查室跟踪。', read_at: expect.anything() })
})

test('5 · the unit sees its own item alone', async () => {
  const phone = await liaison.logIn(`/special-reports/${reportId}`)
  await listen(phone, problems)
  await expect(phone.getByText(words)).toBeVisible()
  await expect(phone.getByText(`关于重点工作督查情况的专报${mark}`)).toHaveCount(0)
  await expect(phone.getByText(/请住建局月底前见成效/)).toHaveCount(0)
  await looksRight(phone, 'report-unit', ['phone'], 'phone')
  expect(problems).toEqual([])
})
