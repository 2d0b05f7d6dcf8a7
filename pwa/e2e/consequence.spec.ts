import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { writeByHand } from './support/handwriting'
import { address, Person, picture } from './support/people'
import { photographSite } from './support/photo'
import { approvedPlan, arrive, assignedMatter, findingInput, officer } from './support/scene'
import { Tus } from './support/tus'

/*
 * What follows (issue 5): a task grows late → yellow → red → urged → criticism proposed → approved on the tablet by hand → points go, provisionally →
 * the unit objects to the conclusion → a reviewer without a part in it revises → a counter-entry. The server's time is real: rows are aged.
 */

const title = `督查后果演练${Date.now() % 1_000_000}`
const clerk = new Person('clerk', 'desktop', { profile: 'consequence' })
const leader = new Person('leader', 'tablet', { profile: 'consequence' })
const chief = new Person('chief', 'tablet', { profile: 'consequence' })
const groupLeader = new Person('groupleader', 'desktop', { profile: 'consequence' })
const director = new Person('director', 'desktop', { profile: 'consequence' })
const liaison = new Person('liaison', 'phone', { profile: 'consequence' })
const head = new Person('unithead', 'phone', { profile: 'consequence' })
let matterId = ''
let taskId = ''
let planId = ''
let proposalId = ''
let conclusionId = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [clerk, leader, chief, groupLeader, director, liaison, head]) await person.close()
})

async function confirm(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** The deadline falls this many working days from today; before it when negative. */
async function due(workingDays: number): Promise<void> {
  for (const [table, column] of [
    ['task', 'matter_id'],
    ['matter', 'id'],
  ]) {
    await sql(
      `update ${table} set due_on = (select max(w.day) from working_day_index w, working_day_index t
         where t.day = (now() at time zone 'Asia/Shanghai')::date and w.is_working and w.ordinal = t.ordinal + $2) where ${column} = $1`,
      [matterId, workingDays],
    )
  }
}

const entries = (kind: string) =>
  sql(
    'select id, points::float, provisional_until > current_date as open from score_entry where matter_id = $1 and kind = $2',
    [matterId, kind],
  )

async function photo() {
  const original = await photographSite()
  return { id: randomUUID() as string, original, stamped: Buffer.from(original) }
}

/** An inspection that found two problems with photos; the second was not put right. */
async function inspect(): Promise<void> {
  planId = await approvedPlan(matterId, 'UNANNOUNCED')
  const visitId = await arrive(planId)
  const inspector = new Api('inspector')
  const tus = new Tus('inspector', address())
  let second = ''
  for (const text of ['现场未见施工，拆迁滞后12户', '围挡缺失约40米']) {
    const one = await photo()
    const input = { ...(await findingInput(planId, visitId, [one])), text }
    second = input.findingId
    await inspector.run('mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { id } }', { input })
    await tus.upload(one.id, 'original', one.original)
    await tus.upload(one.id, 'stamped', one.stamped)
  }
  await inspector.command('finishVisit', { visitId, finishedAt: new Date().toISOString() })
  await new Api('groupleader').command('concludeInspection', { planId })
  await new Api('groupleader').command('orderRectification', {
    findingId: second,
    requirement: '补齐围挡',
    dueOn: new Date(Date.now() + 15 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
  })
  await new Api('liaison').command('reportRectification', {
    rectificationId: randomUUID(),
    findingId: second,
    measures: '已补围挡。',
    photos: [],
  })
  await inspector.command('verifyRectification', {
    findingId: second,
    result: 'FAILED',
    note: '仍缺20米。',
    onSite: false,
    photos: [],
  })
}

test('1 · the task comes near its deadline: yellow, with the reason', async () => {
  ;({ matterId, taskId } = await assignedMatter(title))
  // 特急: reminders go out on whatever day and at whatever hour this runs.
  await sql(`update matter set urgency = 'CRITICAL' where id = $1`, [matterId])
  await inspect()
  await due(1)
  const desk = await clerk.logIn(`/matters/${matterId}`)
  await expect(desk.getByText('黄灯', { exact: true }).first()).toBeVisible()
  await picture(desk, 'consequence-1-yellow')
})

test('2 · it is late: red, reminded, and urged by the office', async () => {
  await due(-6)
  const desk = await clerk.open(`/matters/${matterId}`)
  await expect(desk.getByText('红灯', { exact: true }).first()).toBeVisible()
  await picture(desk, 'consequence-2-red')
  await new Api('clerk').command('expediteTask', {
    taskId,
    level: 'YELLOW',
    overBudgetReason: '端到端测试',
    note: '已超期 6 个工作日，请今日内报送进展。',
  })
  const phone = await liaison.logIn(`/tasks/${taskId}`)
  await expect(phone.getByText('已超期 6 个工作日，请今日内报送进展。').first()).toBeVisible()
  await picture(phone, 'consequence-3-urged')
  await expect
    .poll(
      async () =>
        (
          await sql(`select count(*)::int as n from notification where matter_id = $1 and kind = 'TASK_OVERDUE'`, [
            matterId,
          ])
        )[0]?.n,
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
})

test('3 · the scheduler proposes criticism, and does nothing more (CT-18)', async () => {
  await expect
    .poll(
      async () =>
        (await sql('select count(*)::int as n from escalation_proposal where matter_id = $1', [matterId]))[0]?.n,
      { timeout: 90_000 },
    )
    .toBe(1)
  const [proposal] = await sql('select id, rung, status, proposed_by from escalation_proposal where matter_id = $1', [
    matterId,
  ])
  expect(proposal).toMatchObject({ rung: 'SPECIAL_REPORT_CRITICISM', status: 'PROPOSED', proposed_by: null })
  proposalId = String(proposal?.id)
  expect(await entries('CRITICIZED')).toEqual([])
})

test('4 · the leader approves on the tablet, with the evidence beside, by hand', async () => {
  const tablet = await leader.logIn(`/escalations/${proposalId}`)
  await expect(tablet.getByRole('heading', { name: /通报批评/ })).toBeVisible()
  await expect(tablet.getByText('各项决定的后果')).toBeVisible()
  await picture(tablet, 'consequence-4-proposal')
  await tablet.setViewportSize({ width: 768, height: 1024 })
  await picture(tablet, 'consequence-4-proposal-portrait')
  await tablet.setViewportSize({ width: 1024, height: 768 })
  await tablet.getByRole('button', { name: '手写', exact: true }).click()
  await writeByHand(tablet)
  await picture(tablet, 'consequence-5-handwriting')
  await tablet.getByRole('button', { name: '同意', exact: true }).click()
  await expect(tablet.getByText(/秒后发出/).first()).toBeVisible()
  await picture(tablet, 'consequence-6-undo')
  await expect(tablet.getByRole('img', { name: /的手写批示/ }).first()).toBeVisible({ timeout: 20_000 })
  await picture(tablet, 'consequence-7-approved')
  const [row] = await sql('select status, handwriting from escalation_proposal where id = $1', [proposalId])
  expect(row?.status).toBe('APPROVED')
  expect(String(row?.handwriting)).toMatch(/^M/)
})

test('5 · points go, provisionally, and the unit sees which rule they follow', async () => {
  await expect.poll(() => entries('CRITICIZED'), { timeout: 30_000 }).toMatchObject([{ points: -2, open: true }])
  expect(await entries('VERIFICATION_FAILED')).toMatchObject([{ points: -1, open: true }])
  const phone = await liaison.open('/own-score')
  const entry = phone.getByRole('listitem').filter({ hasText: title }).first()
  await expect(entry.getByText('暂记', { exact: true })).toBeVisible()
  await picture(phone, 'consequence-8-provisional')
})

test('6 · the conclusion is drafted, signed and delivered; the unit objects', async () => {
  const desk = await groupLeader.logIn(`/plans/${planId}`)
  await desk.getByRole('button', { name: '起草督查结论' }).click()
  await expect(desk.getByLabel('第 2 条')).toHaveValue('围挡缺失约40米')
  conclusionId = /conclusions\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''
  await desk.getByLabel('总体评价').fill('项目推进明显慢于计划。')
  await desk.getByLabel('督查建议').fill('增加拆迁力量，补齐围挡。')
  await picture(desk, 'consequence-9-conclusion')
  await desk.getByRole('button', { name: '保存并报签' }).click()
  await expect(desk.getByText('待签发', { exact: true })).toBeVisible()
  const signing = await director.logIn(`/conclusions/${conclusionId}`)
  await confirm(signing, '签发')
  await confirm(signing, '送达单位')
  const phone = await liaison.open(`/conclusions/${conclusionId}`)
  await confirm(phone, '确认收到')
  const own = await head.logIn(`/conclusions/${conclusionId}/objection`)
  await own.getByLabel('对第 2 条的异议').fill('围挡在另一标段，不属我单位。')
  await own.getByLabel('复核请求').fill('请求撤去第2条。')
  await picture(own, 'consequence-10-objection')
  await own.getByRole('button', { name: '提交复核申请' }).click()
  await expect(own.getByText('复核中', { exact: true })).toBeVisible()
})

test('7 · who had a part in it is not offered as reviewer (R733-17)', async () => {
  const tablet = await chief.logIn(`/conclusions/${conclusionId}`)
  await tablet.getByRole('button', { name: '指派复核人' }).click()
  const dialog = tablet.getByRole('dialog')
  const [signer, reviewer] = [await officer('director'), await officer('clerk')]
  await expect(dialog.getByRole('radio', { name: new RegExp(reviewer.name) })).toBeVisible()
  await expect(dialog.getByRole('radio', { name: new RegExp(signer.name) })).toHaveCount(0)
  await picture(tablet, 'consequence-11-reviewer')
  await dialog.getByRole('radio', { name: new RegExp(reviewer.name) }).check()
  await dialog.getByRole('button', { name: '指派', exact: true }).click()
  await expect(dialog).toBeHidden()
})

test('8 · the reviewer revises, and what the struck statement cost is countered; the rest stands', async () => {
  const desk = await clerk.open(`/conclusions/${conclusionId}`)
  await desk.getByRole('link', { name: '作出复核决定' }).click()
  await desk.getByLabel('变更', { exact: true }).check()
  await desk.getByLabel('决定理由').fill('围挡属另一标段，第2条撤去。')
  await desk.getByRole('button', { name: '删去这一条' }).nth(1).click()
  await picture(desk, 'consequence-12-review')
  await desk.getByRole('button', { name: '签署复核决定' }).click()
  await expect(desk.getByText('复核变更', { exact: true })).toBeVisible()
  await picture(desk, 'consequence-13-revised')
  await expect
    .poll(
      async () =>
        sql(
          `select e.kind, c.points::float from score_entry e join score_entry c on c.counters_id = e.id where e.matter_id = $1`,
          [matterId],
        ),
      { timeout: 30_000 },
    )
    .toEqual([{ kind: 'VERIFICATION_FAILED', points: 1 }])
  expect(await entries('CRITICIZED')).toHaveLength(1)
  const phone = await liaison.open('/own-score')
  await expect(phone.getByText('已冲销').first()).toBeVisible()
  await picture(phone, 'consequence-14-countered')
})
