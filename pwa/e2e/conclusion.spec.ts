import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { address, Person, picture } from './support/people'
import { photographSite } from './support/photo'
import { approvedPlan, arrive, assignedMatter, findingInput, officer } from './support/scene'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'
import { Tus } from './support/tus'

/*
 * 督查结论 (rows 69, 75, 89; R733-16, R733-17): drafted out of the findings, not without evidence, signed by somebody outside the group, received
 * with proof, objected to in time, reviewed by somebody who had no part in it. On what holds then, the office advises to change a document
 * (R733-19) and hands over to other supervision (R733-22).
 */

const title = `督查结论演练${process.env.LUOSHI_E2E_AGAIN ?? ''}${Date.now() % 100_000}`
const leader = new Person('groupleader', 'desktop')
const director = new Person('director', 'desktop')
const liaison = new Person('liaison', 'phone')
const head = new Person('unithead', 'phone')
const chief = new Person('chief', 'tablet')
const reviewer = new Person('clerk', 'desktop')
const problems: string[] = []
let planId = ''
let conclusionId = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [leader, director, liaison, head, chief, reviewer]) await person.close()
})

async function confirm(page: Page, verb: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function looksRight(page: Page, name: string, shown: readonly Size[], back: Size): Promise<void> {
  for (const size of shown) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    await picture(page, `${name}-${size}`)
    problems.push(...(await wrongs(page, size)))
  }
  await page.setViewportSize(sizes[back])
}

/** A concluded inspection with two problems, of which one has a photo. */
async function concludedPlan(): Promise<string> {
  const { matterId } = await assignedMatter(title)
  const plan = await approvedPlan(matterId, 'UNANNOUNCED')
  const visitId = await arrive(plan)
  const original = await photographSite()
  const photo = { id: randomUUID() as string, original, stamped: Buffer.from(original) }
  const inspector = new Api('inspector')
  const record = 'mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { id } }'
  await inspector.run(record, { input: await findingInput(plan, visitId, [photo]) })
  const tus = new Tus('inspector', address())
  await tus.upload(photo.id, 'original', photo.original)
  await tus.upload(photo.id, 'stamped', photo.stamped)
  await inspector.run(record, { input: { ...(await findingInput(plan, visitId)), text: '过渡安置费有两户未按时发放' } })
  await inspector.command('finishVisit', { visitId, finishedAt: new Date().toISOString() })
  await new Api('groupleader').command('concludeInspection', { planId: plan })
  return plan
}

test('1 · the group drafts it in one tap; typing is kept; a statement without evidence is refused (row 69)', async () => {
  planId = await concludedPlan()
  let desk = await leader.logIn(`/plans/${planId}`)
  await desk.getByRole('button', { name: '起草督查结论' }).click()
  await expect(desk.getByLabel('第 1 条')).toHaveValue('现场未见施工，拆迁滞后12户')
  await expect(desk.getByText('问题 1 · 照片文件 1 · 记录 0')).toBeVisible()
  await expect(desk.getByText('还没有已收到的佐证')).toBeVisible()
  conclusionId = /conclusions\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''
  await desk.getByLabel('总体评价').fill('项目推进明显慢于计划，安置费发放不及时。')
  await desk.getByLabel('督查建议').fill('增加拆迁力量，补发过渡安置费。')
  await expect(desk.getByText('第 2 条没有关联已收到的佐证')).toBeVisible()
  await leader.close()
  desk = await leader.logIn(`/conclusions/${conclusionId}/text`)
  await expect(desk.getByText('已恢复没有保存的内容')).toBeVisible()
  await expect(desk.getByLabel('总体评价')).toHaveValue('项目推进明显慢于计划，安置费发放不及时。')
  await desk.getByRole('button', { name: '保存并报签' }).click()
  await expect(desk.getByText('有结论没有关联已收到的佐证；已撤回的佐证不算。')).toBeVisible()
  await desk.evaluate(() => window.scrollTo(0, 0))
  await picture(desk, 'conclusion-form')
  expect(await sql('select status from conclusion where id = $1', [conclusionId])).toEqual([{ status: 'DRAFTED' }])

  await desk.getByRole('button', { name: '选佐证' }).nth(1).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('照片 1').check()
  await picture(desk, 'conclusion-evidence')
  await dialog.getByRole('button', { name: '完成' }).click()
  await desk.getByRole('button', { name: '保存并报签' }).click()
  await expect(desk).toHaveURL(new RegExp(`/conclusions/${conclusionId}$`))
  await expect(desk.getByText('待签发', { exact: true })).toBeVisible()
  await expect(desk.getByRole('button', { name: '签发' })).toHaveCount(0)
})

test('2 · somebody outside the group signs and delivers; nobody else sees it before (R733-16)', async () => {
  for (const account of ['liaison', 'unithead', 'clerk'] as const) {
    const answer = await new Api(account).ask('query ($id: ID!) { conclusion(id: $id) { id } }', { id: conclusionId })
    expect(answer.codes).toEqual(['CONCLUSION_NOT_FOUND'])
  }
  const desk = await director.logIn('/approvals')
  await desk.getByRole('link', { name: new RegExp(title) }).click()
  await expect(desk.getByRole('button', { name: '签发' })).toBeVisible()
  await picture(desk, 'conclusion-sign')
  await confirm(desk, '签发')
  await expect(desk.getByText(/督结〔\d{4}〕\d+号/).first()).toBeVisible()
  await confirm(desk, '送达单位')
  await expect(desk.getByText('单位还没有确认收到')).toBeVisible()
  await desk.getByRole('button', { name: '公文样式' }).click()
  await expect(desk.getByRole('heading', { name: '督 查 结 论' })).toBeVisible()
  await expect(desk.locator('.toast')).toHaveCount(0)
  await picture(desk, 'conclusion-paper')
})

test('3 · the unit confirms the receipt and objects within the time that is counted for it (R733-17)', async () => {
  const phone = await liaison.logIn('/today')
  await phone.getByRole('link', { name: new RegExp(`请确认收到.*${title}`) }).click()
  await confirm(phone, '确认收到')
  await expect(phone.getByText('还剩').first()).toBeVisible()
  await expect(phone.locator('.toast')).toHaveCount(0)
  await picture(phone, 'conclusion-receipt-phone')
  await phone.getByRole('link', { name: '提出异议' }).click()
  await phone.getByLabel('对第 1 条的异议').fill('当日因雨停工，已向社区报备。')
  await phone.getByLabel('复核请求').fill('请求变更第1条。')
  await phone.getByRole('button', { name: '存为草拟' }).click()
  await expect(phone.getByText('草拟中，只有本单位能看到')).toBeVisible()

  const chiefPhone = await head.logIn(`/conclusions/${conclusionId}/objection`)
  await expect(chiefPhone.getByLabel('对第 1 条的异议')).toHaveValue('当日因雨停工，已向社区报备。')
  await picture(chiefPhone, 'conclusion-objection-phone')
  await chiefPhone.getByRole('button', { name: '提交复核申请' }).click()
  await expect(chiefPhone.getByText('复核中', { exact: true })).toBeVisible()
})

test('4 · who had a part in it is neither offered as reviewer nor accepted by the server (R733-17)', async () => {
  const tablet = await chief.logIn(`/conclusions/${conclusionId}`)
  await tablet.getByRole('button', { name: '指派复核人' }).click()
  const dialog = tablet.getByRole('dialog')
  const [signer, clerk] = [await officer('director'), await officer('clerk')]
  await expect(dialog.getByRole('radio', { name: new RegExp(clerk.name) })).toBeVisible()
  await expect(dialog.getByRole('radio', { name: new RegExp(signer.name) })).toHaveCount(0)
  await expect(dialog.getByText(signer.name)).toBeVisible()
  await picture(tablet, 'conclusion-reviewer')
  const refused = await new Api('chief').ask(
    'mutation ($input: AssignReviewerInput!) { assignReviewer(input: $input) { id } }',
    { input: { commandId: randomUUID(), conclusionId, reviewerId: signer.id } },
  )
  expect(refused.codes).toEqual(['REVIEWER_RECUSED'])
  await dialog.getByRole('radio', { name: new RegExp(clerk.name) }).check()
  await dialog.getByRole('button', { name: '指派', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(tablet.getByText(clerk.name).first()).toBeVisible()
})

test('5 · the reviewer revises; the old text stays readable, and the unit receives the decision (row 75)', async () => {
  const desk = await reviewer.logIn(`/conclusions/${conclusionId}`)
  await desk.getByRole('link', { name: '作出复核决定' }).click()
  await desk.getByLabel('变更', { exact: true }).check()
  await desk.getByLabel('决定理由').fill('社区报备记录属实，第1条相应变更。')
  await desk.getByLabel('第 1 条').fill('督查当日因雨停工，拆迁滞后12户。')
  await expect(desk.getByRole('button', { name: '选佐证' }).first()).toBeVisible()
  await desk.evaluate(() => window.scrollTo(0, 0))
  await picture(desk, 'conclusion-review')
  await desk.getByRole('button', { name: '签署复核决定' }).click()
  await expect(desk.getByText('复核变更', { exact: true })).toBeVisible()
  await expect(desk.getByText('督查当日因雨停工，拆迁滞后12户。').first()).toBeVisible()
  await desk.getByText('原结论（第 1 版）').click()
  await expect(desk.getByText('现场未见施工，拆迁滞后12户').first()).toBeVisible()
  await desk.evaluate(() => window.scrollTo(0, 0))
  await expect(desk.locator('.toast')).toHaveCount(0)
  await picture(desk, 'conclusion-revised')

  const phone = await head.open(`/conclusions/${conclusionId}`)
  await confirm(phone, '确认收到')
  await expect(phone.getByText('复核决定作出后不再受理异议')).toBeVisible()
  expect(
    await sql('select count(*)::int as n from conclusion_version where conclusion_id = $1', [conclusionId]),
  ).toEqual([{ n: 2 }])
  const plan = await leader.logIn(`/plans/${planId}`)
  await expect(plan.getByText('复核变更', { exact: true })).toBeVisible()
})

test('6 · on what holds now the clerk advises to change a document; typing is kept, the director reports it (R733-19)', async () => {
  const desk = await reviewer.logIn(`/conclusions/${conclusionId}`)
  await listen(desk, problems)
  await desk.getByRole('button', { name: '拟文件建议' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: '报审核' }).click()
  await expect(dialog.getByText('请填写')).toHaveCount(4)
  await dialog.getByLabel('文件名称').fill('关于建筑工地停工报备的通知')
  await dialog.getByLabel('文号').fill('建发〔2024〕18号')
  await dialog.getByLabel('制发机关').fill('市住房和城乡建设局')
  await dialog.getByLabel('不适当的内容').fill('第三条要求停工满三十日方才报备。')
  await dialog.getByRole('button', { name: '取消' }).click()
  await desk.reload()
  await desk.getByRole('button', { name: '拟文件建议' }).click()
  await expect(dialog.getByLabel('不适当的内容')).toHaveValue('第三条要求停工满三十日方才报备。')
  await dialog.getByLabel('理由和依据').fill('与安全生产管理的规定不一致，停工期间无人监管。')
  // The window crosses the border of phone and desk with the dialog open: nothing of it is lost.
  await looksRight(desk, 'advice-form', ['phone', 'tablet', 'desktop'], 'desktop')
  await expect(dialog.getByLabel('理由和依据')).toHaveValue('与安全生产管理的规定不一致，停工期间无人监管。')
  await dialog.getByRole('button', { name: '报审核' }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.getByText('待审核', { exact: true })).toBeVisible()
  await expect(desk.getByRole('button', { name: '报送', exact: true })).toHaveCount(0)

  const reviewing = await director.logIn('/approvals')
  await reviewing.getByRole('link', { name: /关于建筑工地停工报备的通知/ }).click()
  await confirm(reviewing, '报送')
  await expect(reviewing.getByText(/督建〔\d{4}〕\d+号/).first()).toBeVisible()
})

test('7 · the head of the government adopts it on the tablet, and what became of the document is recorded', async () => {
  const tablet = await chief.logIn('/approvals')
  await listen(tablet, problems)
  await tablet.getByRole('link', { name: /关于建筑工地停工报备的通知/ }).click()
  await looksRight(tablet, 'advice', ['phone', 'tablet', 'desktop'], 'tablet')
  await confirm(tablet, '采纳', { 批示: '请司法局会同住建局修改。' })
  await expect(tablet.getByText('批示：请司法局会同住建局修改。')).toBeVisible()

  const desk = await reviewer.open(`/conclusions/${conclusionId}`)
  await confirm(desk, '登记办理结果', { 办理结果: '已修改第三条，新文号建发〔2026〕40号。' })
  await expect(desk.getByText('已办结', { exact: true })).toBeVisible()
  await confirm(desk, '登记移送', { 接收机关: '市司法局', 移送事项: '工地停工后未依法督促复工。' })
  await expect(desk.getByText('待反馈', { exact: true })).toBeVisible()
  await confirm(desk, '登记反馈', { 反馈内容: '已列入行政执法监督计划。' })
  await expect(desk.getByText('已反馈', { exact: true })).toBeVisible()
  await expect(desk.locator('.toast')).toHaveCount(0)
  await looksRight(desk, 'advice-settled', ['phone', 'tablet', 'desktop'], 'desktop')
  await desk.goto(`${address()}/conclusions`)
  await desk.getByRole('link', { name: '规范性文件建议' }).click()
  const row = desk.getByRole('listitem').filter({ hasText: '关于建筑工地停工报备的通知' })
  await expect(row.getByText('已办结', { exact: true })).toBeVisible()
  await looksRight(desk, 'advice-list', ['phone', 'tablet', 'desktop'], 'desktop')
  await row.getByRole('link', { name: /依据 督结/ }).click()
  await expect(desk).toHaveURL(new RegExp(`/conclusions/${conclusionId}$`))
  const unit = await liaison.open(`/conclusions/${conclusionId}`)
  await expect(unit.getByText('复核变更', { exact: true })).toBeVisible()
  await expect(unit.getByText('规范性文件建议')).toHaveCount(0)
  expect(problems).toEqual([])
})
