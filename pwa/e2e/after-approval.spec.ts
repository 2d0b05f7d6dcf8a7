import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { assignedMatter } from './support/scene'
import { listen, settle, sizes, wrongs } from './support/screenCheck'

/*
 * After the approval: criticism goes out only after redaction and an approval of its own, the promises of a talk become tasks, a referral is
 * seen by who must know; and what the office orders by itself, the correction of what a unit did against the inspection (R733-25).
 */

const mark = Date.now() % 1_000_000
const director = new Person('director', 'tablet', { profile: 'after-approval' })
const leader = new Person('leader', 'tablet', { profile: 'after-approval' })
const clerk = new Person('clerk', 'desktop', { profile: 'after-approval' })
const liaison = new Person('liaison', 'phone', { profile: 'after-approval' })
const problems: string[] = []

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [director, leader, clerk, liaison]) await person.close()
})

/** A rung that the leader has approved. */
async function approved(title: string, rung: string, reason = 'MANUAL'): Promise<{ id: string; matterId: string }> {
  const { matterId, taskId } = await assignedMatter(`${title}${mark}`)
  const note = '两次催办、一次通报，仍无进展。'
  const { id } = await new Api('clerk').command('proposeEscalation', { taskId, rung, reason, note })
  await new Api('leader').command('decideEscalation', {
    proposalId: id,
    decision: 'APPROVE',
    instruction: '同意。',
    expectedVersion: 0,
  })
  return { id, matterId }
}

/** A dialog is looked at on the tablet alone: the phone has another shell, and changing shells closes it. */
async function looksRight(page: Page, name: string, seen: readonly ('phone' | 'tablet')[] = ['phone', 'tablet']) {
  for (const size of seen) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    await picture(page, `${name}-${size}`)
    problems.push(...(await wrongs(page, size)))
  }
  await page.setViewportSize(sizes.tablet)
}

test('criticism is redacted, approved by another, recorded and withdrawn', async () => {
  const { id, matterId } = await approved('公开通报演练', 'PUBLIC_CRITICISM')
  const page = await director.logIn(`/matters/${matterId}`)
  await listen(page, problems)
  await page.getByRole('link', { name: /办理：公开通报/ }).click()
  await page.getByRole('button', { name: '拟发布文稿' }).click()
  await page.getByLabel('发布文稿（脱敏后）').fill('市住建局拆迁工作推进迟缓，联系人手机13803561234。')
  await page.getByLabel('脱敏说明').fill('隐去经办人姓名')
  await looksRight(page, 'publication-form', ['tablet'])
  await page.getByRole('button', { name: '报领导批准' }).click()
  await expect(page.getByText('文稿里还有身份证号、手机号或银行卡号')).toBeVisible()
  await page.getByLabel('发布文稿（脱敏后）').fill('市住建局拆迁工作推进迟缓，现予通报批评。')
  await page.getByRole('button', { name: '报领导批准' }).click()
  await expect(page.getByText('待批准')).toBeVisible()

  const his = await leader.logIn(`/escalations/${id}/consequence`)
  await his.getByRole('button', { name: '同意发布' }).click()
  await his.getByRole('dialog').getByRole('button', { name: '同意发布' }).click()
  await expect(his.getByText('待发布')).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: '登记发布' }).click()
  await page.getByLabel('报刊期号、栏目或网址').fill('《今日余庆》第12期')
  await page.getByRole('dialog').getByRole('button', { name: '登记发布' }).click()
  await expect(page.getByText('已发布')).toBeVisible()
  await looksRight(page, 'publication')
  await page.getByRole('link', { name: /发布台账/ }).click()
  await expect(page.getByText('《今日余庆》第12期').first()).toBeVisible()
  await looksRight(page, 'publication-log')
  expect(await sql('select status from publication where escalation_id = $1', [id])).toEqual([{ status: 'PUBLISHED' }])
})

test('the promises of a talk become tasks', async () => {
  const { id, matterId } = await approved('约谈演练', 'ADMONITORY_TALK')
  const page = await director.open(`/escalations/${id}/consequence`)
  await page.getByLabel('地点').fill('市政府第二会议室')
  await page.getByLabel('约谈人').fill('副市长 李某')
  await page.getByLabel('约谈对象').fill('市住建局局长')
  await page.getByLabel('纪要').fill('就拆迁迟缓、两次催办无果进行约谈。')
  await page.getByRole('button', { name: '加一项承诺' }).click()
  await page.getByLabel('承诺 1').fill('月底前完成12户签约')
  await page.getByLabel('完成期限').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
  await looksRight(page, 'talk-form')
  await page.getByRole('button', { name: '登记约谈' }).click()
  await expect(page.getByRole('heading', { name: '约谈纪要' })).toBeVisible()
  await looksRight(page, 'talk')
  expect(await sql('select duty, status from task where matter_id = $1 and promised', [matterId])).toEqual([
    { duty: '月底前完成12户签约', status: 'ISSUED' },
  ])
})

test('a referral is seen by who must know and by nobody else', async () => {
  const { id } = await approved('移送演练', 'ACCOUNTABILITY_PROPOSAL', 'SERIOUS_NEGLECT')
  const page = await director.open(`/escalations/${id}/consequence`)
  await page.getByRole('button', { name: '移送线索' }).click()
  await page.getByLabel('线索事实').fill('拆迁款去向不明')
  await page.getByLabel('移交材料').fill('凭证复印件12页')
  await looksRight(page, 'referral-form', ['tablet'])
  await page.getByRole('button', { name: '移送', exact: true }).click()
  await expect(page.getByText('待签收')).toBeVisible()
  await page.getByRole('button', { name: '登记回执' }).click()
  await page.getByLabel('回执号').fill('晋监收〔2026〕7号')
  await page.getByRole('dialog').getByRole('button', { name: '登记回执' }).click()
  await expect(page.getByText(/回执 晋监收〔2026〕7号/)).toBeVisible()
  await looksRight(page, 'referral')
  const clerks = await new Api('clerk').run<{ consequence: { referral: unknown } }>(
    'query ($id: ID!) { consequence(escalationId: $id) { referral { clue } } }',
    { id },
  )
  expect(clerks.consequence.referral).toBeNull()
  expect(problems).toEqual([])
})

test('an order to correct is drafted by one, issued by another, and is a task of the unit (R733-25)', async () => {
  const { matterId } = await assignedMatter(`责令改正演练${mark}`)
  const desk = await clerk.logIn(`/matters/${matterId}`)
  await listen(desk, problems)
  await desk.getByRole('button', { name: '拟责令改正' }).click()
  const form = desk.getByRole('dialog')
  await form.getByRole('button', { name: '报签发' }).click()
  await expect(form.getByText('请填写').first()).toBeVisible()
  await form.getByLabel('行为').selectOption({ label: '弄虚作假' })
  await form.getByLabel('事实').fill('11 月 20 日报送已拆迁 12 户，现场核实 3 户，附签字笔录和照片 6 张。')
  await form.getByLabel('改正要求').fill('如实补报拆迁进度，说明虚报原因和责任人。')
  await form.getByLabel('改正期限').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10))
  await picture(desk, 'correction-form')
  await form.getByRole('button', { name: '报签发' }).click()
  await expect(desk.getByText('待签发', { exact: true })).toBeVisible()

  const page = await director.logIn('/approvals')
  await page.getByRole('link', { name: new RegExp(`责令改正演练${mark}`) }).click()
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  await expect(page.getByText(/督改〔\d{4}〕\d+号/).first()).toBeVisible()
  await page.getByRole('heading', { name: /^责令改正 \d/ }).scrollIntoViewIfNeeded()
  await picture(page, 'correction-issued')
  await looksRight(page, 'correction')
  await page.setViewportSize({ width: 1440, height: 900 })
  await picture(page, 'correction-desktop')

  const phone = await liaison.logIn(`/matters/${matterId}`)
  await phone.getByRole('link', { name: /改正任务/ }).click()
  await expect(phone.getByText(/责令改正（督改〔\d{4}〕\d+号）：如实补报拆迁进度/).first()).toBeVisible()
  await picture(phone, 'correction-task-phone')
  expect(problems).toEqual([])
})
