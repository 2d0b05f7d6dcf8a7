import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { assignedMatter } from './support/scene'
import { listen, settle, sizes, wrongs } from './support/screenCheck'

/*
 * 领导带队 (BZ-05): the clerk plans it, another approves, the leader goes with his tablet, grades what he found, and the grade goes out with the
 * next 《督查专报》.
 */

const title = `领导带队督查${Date.now() % 100_000}`
const groupLeader = new Person('groupleader', 'desktop')
const chief = new Person('chief', 'tablet')
const leader = new Person('leader', 'tablet', { profile: 'visit' })
const clerk = new Person('clerk', 'desktop')
let planId = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [groupLeader, chief, leader, clerk]) await person.close()
})

/** Nothing runs out of the screen, is too small to touch or too pale to read, on any device. */
async function looksRight(page: Page, name: string): Promise<void> {
  const found: string[] = []
  for (const size of ['phone', 'tablet', 'desktop'] as const) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    await picture(page, `${name}-${size}`)
    found.push(...(await wrongs(page, size)))
  }
  expect(found).toEqual([])
}

test('1 · a leader is chosen for what he leads alone, and another approves', async () => {
  const { matterId } = await assignedMatter(title)
  const desk = await groupLeader.logIn(`/matters/${matterId}/plan?mode=ANNOUNCED`)
  await desk.getByLabel('督查内容').fill('核实拆迁签约进度')
  await desk.getByLabel('督查范围').fill('市医院工地')
  await desk.getByLabel('计划外，一事一报').check()
  await desk.getByLabel('一事一报理由').fill('重点项目，由市领导带队')
  await desk.getByLabel('领导带队').check()
  await desk.getByLabel('带队领导（任组长）').selectOption({ index: 2 })
  await looksRight(desk, 'leader-plan-form')
  await desk.getByRole('button', { name: '提交审批' }).click()
  await expect(desk).toHaveURL(/\/plans\//)
  planId = desk.url().split('/').at(-1) ?? ''
  expect((await sql('select leader_led from inspection_plan where id = $1', [planId]))[0]?.leader_led).toBe(true)
  const own = await leader.logIn(`/plans/${planId}`)
  await expect(own.getByText('领导带队', { exact: true })).toBeVisible()
  await expect(own.getByRole('button', { name: '批准' })).toHaveCount(0)
  const page = await chief.logIn(`/plans/${planId}`)
  await looksRight(page, 'leader-plan-approval')
  await expect(page.getByRole('button', { name: '批准', exact: true })).toBeVisible()
  // The unit may have had its visits of the month in the tests before.
  await new Api('chief').command('approveInspectionPlan', { planId, overBudgetReason: '由市领导带队' })
})

test('2 · the leader arrives, leaves, grades and concludes on his tablet', async () => {
  const problems: string[] = []
  const tablet = await leader.logIn('/today')
  await listen(tablet, problems)
  await expect(tablet.getByText(/明查 · 领导带队/).first()).toBeVisible()
  await looksRight(tablet, 'leader-today')
  await tablet.setViewportSize(sizes.tablet)
  await tablet.getByRole('link', { name: `打开现场：${title}` }).click()
  await tablet.getByRole('button', { name: '到场登记' }).click()
  const dialog = tablet.getByRole('dialog')
  const reason = dialog.getByLabel('为什么不在登记地点？')
  await expect(dialog.getByText(/距登记地点|没有登记坐标/)).toBeVisible()
  if (await reason.isVisible()) await reason.fill('登记坐标不准')
  await dialog.getByRole('button', { name: '确认到场' }).click()
  await tablet.getByRole('button', { name: '结束督查', exact: true }).click()
  await tablet.getByRole('dialog').getByRole('button', { name: '结束督查', exact: true }).click()
  const grade = tablet.getByRole('button', { name: '划定完成等次' })
  await expect(grade).toBeVisible()
  await expect(tablet.getByRole('button', { name: '结束整个督查并解封' })).toHaveCount(0)
  await looksRight(tablet, 'leader-visit')
  await tablet.setViewportSize(sizes.tablet)
  await grade.click()
  await tablet.getByRole('dialog').getByRole('button', { name: '划定', exact: true }).click()
  await expect(tablet.getByRole('dialog').getByText('请填写').first()).toBeVisible()
  await tablet.getByRole('dialog').getByLabel('进展缓慢').check()
  await tablet.getByRole('dialog').getByLabel('依据').fill('拆迁签约不到一半，机械没有进场。')
  // Another size is another shell, and closes the dialog.
  await picture(tablet, 'leader-grade-tablet')
  expect(await wrongs(tablet, 'tablet')).toEqual([])
  await tablet.getByRole('dialog').getByRole('button', { name: '划定', exact: true }).click()
  await expect(tablet.getByRole('dialog')).toBeHidden()
  await tablet.getByRole('button', { name: '结束整个督查并解封' }).click()
  await tablet.getByRole('dialog').getByRole('button', { name: '结束并解封' }).click()
  await expect(tablet.getByRole('dialog')).toBeHidden()
  await tablet.goto(`/plans/${planId}`)
  await tablet.getByRole('button', { name: '更正完成等次' }).click()
  await tablet.getByRole('dialog').getByLabel('依据').fill('拆迁签约 12 户中 5 户，机械没有进场。')
  await tablet.getByRole('dialog').getByRole('button', { name: '划定', exact: true }).click()
  await expect(tablet.getByRole('dialog')).toBeHidden()
  await expect(tablet.getByText('更正前')).toBeVisible()
  await looksRight(tablet, 'leader-graded-plan')
  expect(problems).toEqual([])
})

test('3 · the grade waits in his words, stands in dossier and assessment, and freezes with the issue', async () => {
  const desk = await clerk.logIn('/special-reports/waiting')
  await expect(desk.getByText('拆迁签约 12 户中 5 户').first()).toBeVisible()
  await looksRight(desk, 'leader-grade-waits')
  await desk.goto('/assessment')
  await expect(desk.getByRole('heading', { name: '领导带队督查完成等次' })).toBeVisible()
  await expect(desk.getByText('拆迁签约 12 户中 5 户').first()).toBeVisible()
  await looksRight(desk, 'leader-grade-assessment')
  const matterId = (await sql('select matter_id from inspection_plan where id = $1', [planId]))[0]?.matter_id
  await desk.goto(`/matters/${String(matterId)}`)
  await expect(desk.getByText('进展缓慢', { exact: true }).first()).toBeVisible()
  await looksRight(desk, 'leader-grade-dossier')
  const addressee = (await sql("select id from officer where 'CHIEF' = any(roles) limit 1"))[0]?.id
  const { id, version } = await new Api('clerk').command<{ id: string; version: number }>(
    'draftSpecialReport',
    { title: `关于${title}的专报`, addresseeIds: [addressee], withWaiting: true },
    'id version',
  )
  await new Api('director').command('issueSpecialReport', { reportId: id, expectedVersion: version })
  const tablet = await leader.logIn(`/plans/${planId}`)
  await expect(tablet.getByText(/已写入《督查专报》督专/)).toBeVisible()
  await expect(tablet.getByRole('button', { name: '更正完成等次' })).toHaveCount(0)
})
