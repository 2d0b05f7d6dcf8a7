import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { officer } from './support/scene'
import { work } from './support/places'

/*
 * One matter through all seven steps with everything that can happen on the way: a provisional deadline → the A officer away, the B officer acts → sent back, ruled once →
 * help in two rungs → an extension in two decisions → a report with files, released by the head → accepted → a close-out refused
 * with its list → struck off, signed → reopened.
 */

const title = `市政府工作报告重点任务：城区学校周边道路交通安全综合整治${process.env.LUOSHI_E2E_AGAIN ?? ''}`

const clerk = new Person('clerk', 'desktop', { profile: 'handling' })
const director = new Person('director', 'desktop', { profile: 'handling' })
const leader = new Person('leader', 'tablet', { profile: 'handling' })
const liaison = new Person('liaison', 'phone', { profile: 'handling' })
const deputy = new Person('liaison2', 'phone', { profile: 'handling' })
const unitHead = new Person('unithead', 'tablet', { profile: 'handling' })
const everyone = [clerk, director, leader, liaison, deputy, unitHead]
let matterId = ''
let taskId = ''
let absenceId = ''
let dueOn = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  // The A officer comes back for whoever tests next.
  if (absenceId) await new Api('director').ask(endAbsence, { input: { commandId: crypto.randomUUID(), absenceId } })
  for (const person of everyone) await person.close()
})
const endAbsence = 'mutation ($input: EndAbsenceInput!) { endAbsence(input: $input) { id } }'

/** Presses a verb of the page, gives what its dialog asks for and confirms it there. */
async function carryOut(
  page: Page,
  verb: string,
  fields: Record<string, string> = {},
  more: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined,
): Promise<void> {
  const button = page.getByRole('button', { name: verb, exact: true })
  await expect(page.getByRole('heading', { name: '可办理' })).toBeAttached()
  const others = page.getByRole('button', { name: '更多', exact: true })
  if (!(await button.isVisible()) && (await others.isVisible())) await others.click()
  await button.click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value)
  await more(dialog)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('1 · goes from registration to the task notice with a provisional deadline that explains itself (JC-08, decision 13)', async () => {
  const desk = await clerk.logIn('/matters/new')
  await desk.getByLabel('事项标题').fill(title)
  await desk.getByLabel('来源', { exact: false }).first().selectOption('CITY_GOVERNMENT_INSTRUCTION')
  await desk.getByLabel('有领导批示').check()
  await desk.getByLabel('批示领导').fill('市长')
  await desk.getByLabel('批示日期').fill(day(-1))
  await desk.getByLabel('批示内容').fill('请督查室牵头，逐校拿出办法，定期报我。')
  await desk.getByLabel('立项依据').selectOption('CHIEF_ORDER')
  await desk.getByLabel('依据文件').fill('市长批示〔2026〕52号')
  await desk.getByLabel('工作目标').fill('完成36所学校周边道路整治')
  await desk.getByLabel('具体内容').fill('信号灯、隔离护栏、即停即走车位逐校到位')
  await desk.waitForTimeout(1500)
  const reason = desk.getByLabel('关联或另行登记的理由')
  if (await reason.isVisible()) await reason.fill('与相似事项不是一件事')
  await desk.getByRole('button', { name: '登记', exact: true }).click()
  await expect(desk).toHaveURL(/\/matters\/[0-9a-f-]{36}/)
  matterId = /matters\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''

  await desk.goto(`/matters/${matterId}/propose`)
  await desk.getByLabel('拟办意见').fill('建议由市住建局主办。')
  await desk.getByLabel('办理期限').selectOption('PROPOSAL_3_MONTHS')
  await desk.getByRole('combobox', { name: '主办单位' }).selectOption({ label: '市住房和城乡建设局' })
  await desk.getByLabel('主办任务').fill('逐校整治，按月报进度')
  await desk.getByLabel('直接责任人').fill('钱负责')
  await desk.getByRole('button', { name: '提交拟办意见' }).click()
  await expect(desk).toHaveURL(new RegExp(`/matters/${matterId}$`))

  const desk2 = await director.logIn(`/matters/${matterId}`)
  await carryOut(desk2, '同意立项')
  await expect(desk2.getByText(/督〔\d{4}〕\d+号/).first()).toBeVisible()
  await carryOut(desk2, '确认并下达')
  await desk2
    .getByRole('button', { name: /查看怎么算的/ })
    .first()
    .click()
  await expect(desk2.getByRole('dialog').getByText('暂定', { exact: true })).toBeVisible()
  await expect(desk2.getByRole('dialog').getByText('节假日安排还没有公布，公布后会重新计算并留痕。')).toBeVisible()
  await picture(desk2, 'handling-provisional')
  await desk2.keyboard.press('Escape')
  const [task] = await sql('select id, due_on::text from task where matter_id = $1', [matterId])
  taskId = String(task?.id)
  dueOn = String(task?.due_on)
})

test('2 · the A officer goes away: what is told goes to the B officer (WF-03)', async () => {
  const { unitId, name } = await officer('liaison')
  const phone = await liaison.logIn(`/units/${unitId}`)
  const row = phone.getByRole('listitem').filter({ hasText: name }).first()
  await row.getByRole('button', { name: '请假外出' }).click()
  const dialog = phone.getByRole('dialog')
  await dialog.getByLabel(/^(到|结束日期)/).fill(day(2))
  await dialog.getByLabel('事由').fill('外出学习')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(phone.getByText('今天不在岗').first()).toBeVisible()
  await picture(phone, 'handling-absence-phone')
  const [absence] = await sql('select id from absence where reason = $1 order by recorded_at desc limit 1', [
    '外出学习',
  ])
  absenceId = String(absence?.id)
})

test('3 · sends the task back with a paper; the director rules once, and the unit signs through its B officer', async () => {
  const phone = await deputy.logIn(`/tasks/${taskId}`)
  await carryOut(
    phone,
    '退办',
    { 退办理由: '学校周边道路由公安、教育共同负责，建议另行明确牵头单位。' },
    async (dialog) => {
      await dialog.locator('input[type="file"]').first().setInputFiles(paper('三定方案.pdf'))
      await expect(dialog.getByText('三定方案.pdf')).toBeVisible()
      await picture(phone, 'handling-send-back-phone')
    },
  )
  await expect(phone.getByText(/校验一致/).first()).toBeVisible()

  const desk = await director.open(`/tasks/${taskId}`)
  await expect(desk.getByRole('link', { name: '下载 三定方案.pdf' })).toBeVisible()
  await carryOut(desk, '裁定退办', { 裁定说明: '“三定”方案已明确由住建部门牵头。' }, async (dialog) => {
    await dialog.getByLabel('退办不成立').check()
  })
  const again = await new Api('director').ask(
    'mutation ($input: DecideSendBackInput!) { decideSendBack(input: $input) { id } }',
    { input: { commandId: crypto.randomUUID(), taskId, ruling: 'UPHELD', note: '改判' } },
  )
  expect(again.codes).toEqual(['SEND_BACK_DECIDED'])

  await phone.goto('/notifications')
  await phone.getByText(title).first().click()
  await expect(phone).toHaveURL(new RegExp(`/tasks/${taskId}`))
  await carryOut(phone, '签收', { 签收人: '沈代办' })
  const office = await clerk.open(`/matters/${matterId}`)
  await expect(office.getByText(/B角代办/).first()).toBeVisible()
})

test('4 · asks for help in two rungs (CT-08)', async () => {
  const phone = await deputy.open(`/tasks/${taskId}`)
  await carryOut(phone, '报请协调', {
    遇到的问题: '4 所学校门前占道市场需商务部门配合。',
    '预案：建议怎样解决，请协调什么': '请协调商务局限期迁移。',
  })
  const tablet = await leader.logIn(`/tasks/${taskId}`)
  await expect(tablet.getByRole('heading', { name: '报请协调' })).toBeVisible()
  await picture(tablet, 'handling-task-tablet')
  await carryOut(tablet, '答复协调', { 协调意见: '已请商务局一周内拿出方案；两所学校涉及资金，提交专题会议。' })
  await phone.reload()
  await carryOut(phone, '报请协调', {
    遇到的问题: '两所学校改造资金未落实。',
    '预案：建议怎样解决，请协调什么': '请专题会议研究。',
  })
  const desk = await clerk.open(`/tasks/${taskId}`)
  await carryOut(desk, '答复协调', { 协调意见: '专题会议决定由市财政列支 120 万元。' })
  await expect(desk.getByText(/市财政列支/).first()).toBeVisible()
})

test('5 · extends the deadline in two decisions; the first one is kept, the named one is firm (JS-17)', async () => {
  const laterOn = after(dueOn, 40)
  const phone = await deputy.open(`/tasks/${taskId}`)
  await carryOut(phone, '申请延期', { 申请延至: laterOn, 延期原因: '暑期集中施工。', 目前进展: '已完成 21 所。' })
  const desk = await clerk.open(`/tasks/${taskId}`)
  await carryOut(desk, '审核延期', { 说明: '情况属实。' }, async (dialog) => {
    await dialog.getByLabel('情况属实，报领导审批').check()
  })
  const tablet = await leader.open(`/tasks/${taskId}`)
  await carryOut(tablet, '审批延期', { 批示: '同意，务必开学前完成。' }, async (dialog) => {
    await dialog.getByLabel('同意延期', { exact: true }).check()
    await picture(tablet, 'handling-extension-tablet')
  })
  await expect(tablet.getByText('原定期限')).toBeVisible()
  const [task] = await sql('select due_on::text, original_due_on::text, provisional from task where id = $1', [taskId])
  expect(task).toEqual({ due_on: laterOn, original_due_on: dueOn, provisional: false })
})

test('6 · reports with files that survive a reload, released by the head, and completes (BZ-38, JS-05)', async () => {
  const phone = await deputy.open(`/tasks/${taskId}`)
  await phone.getByRole('button', { name: '报送进展', exact: true }).click()
  let dialog = phone.getByRole('dialog')
  await dialog.getByLabel('措施').fill('成立专班，逐校编制方案。')
  await dialog
    .locator('input[type="file"]')
    .first()
    .setInputFiles([paper('整治清单.pdf'), program('清单.pdf.exe')])
  await expect(dialog.getByText('整治清单.pdf')).toBeVisible()
  await expect(dialog.getByText(/清单\.pdf\.exe：只收/)).toBeVisible()
  await phone.reload()
  await phone.getByRole('button', { name: '报送进展', exact: true }).click()
  dialog = phone.getByRole('dialog')
  await expect(dialog.getByLabel('措施')).toHaveValue('成立专班，逐校编制方案。')
  await expect(dialog.getByText('整治清单.pdf')).toBeVisible()
  await dialog.getByLabel('进度情况').fill('36 所中已完成 30 所。')
  await dialog.getByLabel('效果').fill('上下学拥堵时长平均缩短 15 分钟。')
  await dialog.getByText('整治清单.pdf').scrollIntoViewIfNeeded()
  await picture(phone, 'handling-report-phone')
  await dialog.getByRole('button', { name: '报送进展', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(phone.getByText(/校验一致/).last()).toBeVisible()

  const desk = await clerk.open(`/tasks/${taskId}`)
  await expect(desk.getByText('整治清单.pdf')).toHaveCount(0)
  const head = await unitHead.logIn(`/tasks/${taskId}`)
  await head.getByRole('button', { name: '签发', exact: true }).click()
  await expect(head.getByRole('dialog').getByText('整治清单.pdf')).toBeVisible()
  await head.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  await expect(head.getByRole('dialog')).toBeHidden()
  await carryOut(head, '报送办结', { 办理结果: '36 所学校全部整治到位。' })
  await desk.reload()
  await expect(desk.getByRole('link', { name: '下载 整治清单.pdf' })).toBeVisible()
  await picture(desk, 'handling-task')
})

test('7 · refuses to strike off with the list of what is open, then strikes off with every step signed (CT-10, JC-08)', async () => {
  const desk = await clerk.open(`/matters/${matterId}`)
  await desk.getByRole('button', { name: '申请中止或终止', exact: true }).click()
  await desk.getByRole('dialog').getByLabel('理由').fill('教育局建议暂缓两所学校。')
  await desk.getByRole('dialog').getByRole('button', { name: '提交申请' }).click()
  await expect(desk.getByRole('dialog')).toBeHidden()
  await desk.goto(`/tasks/${taskId}`)
  await carryOut(desk, '认可办结')
  await desk.goto(`/matters/${matterId}`)
  await carryOut(desk, '反馈结果', { 办理结果: '36 所学校整治到位。', 工作建议: '秋季开学时回头看。' })

  const desk2 = await director.open(`/matters/${matterId}`)
  await desk2.getByRole('button', { name: '销号', exact: true }).click()
  const dialog = desk2.getByRole('dialog')
  await dialog.getByRole('button', { name: '销号', exact: true }).click()
  await expect(dialog.getByText('中止或终止申请待审批')).toBeVisible()
  await picture(desk2, 'handling-refused')
  await desk2.keyboard.press('Escape')

  const tablet = await leader.open(`/matters/${matterId}`)
  await tablet.getByRole('button', { name: '不同意', exact: true }).click()
  await expect(tablet.getByRole('button', { name: '不同意', exact: true })).toHaveCount(0)
  await desk2.reload()
  await carryOut(desk2, '销号')
  await expect(desk2.getByText(/已于 .* 销号/).first()).toBeVisible()
  await expect(desk2.getByText('签发办结报告　住建局').first()).toBeVisible()
  await desk2.getByRole('button', { name: '核对签署' }).last().click()
  await expect(desk2.getByText('与签署时一致').first()).toBeVisible()
  await picture(desk2, 'handling-signatures')
})

test('8 · reopens with a reason; number, signatures and history stay', async () => {
  const desk = await director.open(`/matters/${matterId}`)
  await desk.getByRole('button', { name: '重开', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('重开理由').fill('一所学校护栏损坏，重新督办。')
  await dialog.getByLabel('新的办理期限').fill(day(30))
  await dialog.getByRole('button', { name: '重开', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.getByText('第 1 次重开')).toBeVisible()
  const [after] = await sql(
    `select m.step, count(*) filter (where e.after -> 'signature' is not null)::int as signed
     from matter m join audit_entry e on e.matter_id = m.id where m.id = $1 group by m.step`,
    [matterId],
  )
  expect(after).toMatchObject({ step: 'METHOD_CONFIRMED' })
  expect(Number(after?.signed)).toBeGreaterThanOrEqual(7)
})

/** A paper on disk, as the picker takes it. */
function paper(name: string): string {
  const path = join(work, name)
  writeFileSync(path, `%PDF-1.7\n1 0 obj\n<< /Title (${name}) >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`)
  return path
}

/** What somebody calls a paper. */
function program(name: string): string {
  const path = join(work, name)
  writeFileSync(path, Buffer.concat([Buffer.from('MZ'), readFileSync(import.meta.filename).subarray(0, 64)]))
  return path
}

/** The date that many days after another. */
function after(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A date in Asia/Shanghai, that many days from today. */
function day(offset: number): string {
  return new Date(Date.now() + (8 * 60 + offset * 24 * 60) * 60_000).toISOString().slice(0, 10)
}
