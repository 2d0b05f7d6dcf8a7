import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { approvedPlan, assignedMatter } from './support/scene'

/*
 * 检查清单 (row 60): the office keeps a template, a plan takes it along, the group answers without network and through a kill, two members differ and the
 * leader settles (row 55).
 */

const stamp = `${process.env.LUOSHI_E2E_AGAIN ?? ''}${Date.now() % 100_000}`
const title = `工地安全督查${stamp}`
const checklist = `建筑工地安全检查${stamp}`
const clerk = new Person('clerk', 'desktop')
const inspector = new Person('inspector', 'phone')
const leader = new Person('groupleader', 'tablet')
const director = new Person('director', 'tablet')
let planId = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [clerk, inspector, leader, director]) await person.close()
})

const item = (page: Page, question: string) => page.getByRole('region', { name: question })
const reply = (page: Page, question: string, word: string) =>
  item(page, question).getByRole('button', { name: word, exact: true })

const sign = '是否已设公示牌？'
const fence = '没有公示牌的，是否有其他告示？'
const crane = '塔吊是否在检测有效期内？'
const dust = '裸土是否覆盖？'

test('1 · the office keeps a checklist with a condition and canned wording; a change is a new version', async () => {
  const desk = await clerk.logIn('/checklists')
  await desk.getByRole('link', { name: '新建清单' }).click()
  await desk.getByLabel('清单名称').fill(checklist)
  const form = (n: number) => desk.getByRole('region', { name: `第 ${n} 项`, exact: true })
  await form(1).getByLabel('问题', { exact: false }).first().fill(sign)
  await desk.getByRole('button', { name: '增加一项' }).click()
  await form(2).getByLabel('问题', { exact: false }).first().fill(fence)
  await form(2).getByLabel('什么时候检查').selectOption({ label: '第 1 项答「否」时' })
  await desk.getByRole('button', { name: '增加一项' }).click()
  await form(3).getByLabel('问题', { exact: false }).first().fill(crane)
  await form(3).getByLabel('必须拍照').check()
  await form(3).getByLabel('必须写情况说明').check()
  await form(3).getByLabel('问题的常用表述').fill('塔吊超过检测有效期仍在使用。')
  await form(3).getByLabel('问题类别').selectOption({ label: '质量安全' })
  await form(3).getByLabel('严重程度').selectOption({ label: '严重' })
  await picture(desk, 'checklist-form')
  await desk.getByRole('button', { name: '保存', exact: true }).click()
  await desk.getByRole('link', { name: new RegExp(checklist) }).click()
  await expect(desk.getByText('和现有版本没有不同')).toBeVisible()
  await desk.getByRole('button', { name: '增加一项' }).click()
  await form(4).getByLabel('问题', { exact: false }).first().fill(dust)
  await desk.getByRole('button', { name: '保存为第 2 版' }).click()
  const card = desk.getByRole('link', { name: new RegExp(checklist) })
  await expect(card).toContainText('第 2 版')
  await expect(card).toContainText('4 项')
  await picture(desk, 'checklist-list')
})

test('2 · the planner chooses it in the form of the plan', async () => {
  const { matterId } = await assignedMatter(title)
  const tablet = await leader.logIn(`/matters/${matterId}/plan`)
  const choice = tablet.getByLabel('选用检查清单')
  await choice.selectOption({ label: `${checklist}（第 2 版，4 项）` })
  await choice.scrollIntoViewIfNeeded()
  await picture(tablet, 'checklist-choice')
  const templateId = await choice.inputValue()
  planId = await approvedPlan(matterId, 'UNANNOUNCED', { checklistTemplateId: templateId })
})

test('3 · answers without network, is killed, answers on, and sends once; a bad answer becomes a finding', async () => {
  let phone = await inspector.logIn(`/field/${planId}`)
  await expect(phone.getByText('清单 0/3')).toBeVisible()
  await phone.getByRole('button', { name: '到场登记' }).click()
  await phone.getByRole('button', { name: '确认到场' }).click()
  await phone.evaluate(async () => void (await navigator.serviceWorker.ready))
  await inspector.setOffline(true)
  await phone.getByRole('link', { name: /清单 0\/3/ }).click()
  await expect(item(phone, fence)).toHaveCount(0)
  await reply(phone, sign, '否').click()
  await expect(item(phone, fence)).toBeVisible()
  await reply(phone, fence, '是').click()
  await expect(phone.getByText('清单 2/4')).toBeVisible()
  // at once, before the pause that puts them on their way
  await inspector.kill()

  phone = await inspector.open(`/field/${planId}`)
  await inspector.setOffline(true)
  await phone.getByRole('link', { name: /清单 2\/4/ }).click()
  await expect(reply(phone, sign, '否')).toHaveAttribute('aria-pressed', 'true')
  await reply(phone, crane, '否').click()
  await expect(item(phone, crane).getByText('请写明情况')).toBeVisible()
  await item(phone, crane).getByLabel('情况说明').fill('3 号塔吊，2025 年 8 月到期')
  await expect(item(phone, crane).getByText('要拍照记为问题')).toBeVisible()
  await reply(phone, dust, '不适用').click()
  await expect(phone.getByText('清单 3/4')).toBeVisible()
  await picture(phone, 'checklist-phone')
  await item(phone, crane).getByRole('button', { name: '拍照记为问题' }).click()
  await phone.getByRole('button', { name: '拍摄' }).click()
  await expect(phone.getByText('1/9').first()).toBeVisible()
  await phone.getByRole('button', { name: '完成' }).click()
  await expect(phone.getByLabel('说明')).toHaveValue(/塔吊超过检测有效期仍在使用。\n3 号塔吊/)
  await expect(phone.getByLabel('严重', { exact: true })).toBeChecked()
  await expect(phone.getByText('整改期限')).toBeVisible()
  await picture(phone, 'checklist-finding')
  await phone.getByRole('button', { name: '保存' }).click()
  await expect(item(phone, crane).getByText('已记为问题')).toBeVisible()
  await expect(phone.getByText('清单 4/4')).toBeVisible()
  await phone.getByRole('button', { name: '填好了，返回现场' }).click()
  await expect(phone.getByText('清单 4/4')).toBeVisible()
  await picture(phone, 'checklist-visit')
  await inspector.setOffline(false)
  // Killed so soon after the login, the browser may not have kept the cookie.
  const expired = phone.getByRole('button', { name: '重新登录' })
  const waiting = phone.getByText(/项已存本机，待发送/)
  await expect(async () => {
    if (await expired.isVisible()) phone = await inspector.logIn(`/field/${planId}`)
    await expect(waiting).toHaveCount(0)
    const answers = await sql(
      'select reply, comment, finding_id is not null as found from checklist_answer where plan_id = $1 order by seq',
      [planId],
    )
    expect(answers.map(({ reply: said, comment, found }) => [said, comment, found])).toEqual([
      ['NO', null, false],
      ['YES', null, false],
      ['NO', '3 号塔吊，2025 年 8 月到期', true],
      ['NOT_APPLICABLE', null, false],
    ])
  }).toPass({ timeout: 90_000 })
})

test('4 · two members differ: both stay, the leader says which stands (row 55)', async () => {
  const api = new Api('groupleader')
  const visitId = randomUUID()
  await api.command('checkIn', {
    visitId,
    planId,
    checkedInAt: new Date().toISOString(),
    outsideReason: '室内没有信号',
  })
  const [own] = await sql('select item_id from checklist_answer where plan_id = $1 order by seq', [planId])
  await api.command('answerChecklist', {
    visitId,
    sentAt: new Date().toISOString(),
    answers: [
      {
        answerId: randomUUID(),
        itemId: String(own?.item_id),
        reply: 'YES',
        comment: '东门已设',
        answeredAt: new Date().toISOString(),
      },
    ],
  })
  const phone = await inspector.open(`/field/${planId}/checklist`)
  await expect(item(phone, sign).getByText('两种都保留')).toBeVisible()
  await expect(item(phone, sign).getByRole('button', { name: /以此为准/ })).toHaveCount(0)
  await item(phone, sign).scrollIntoViewIfNeeded()
  await picture(phone, 'checklist-conflict-phone')

  const tablet = await leader.open(`/plans/${planId}`)
  await expect(tablet.getByText('1 项成员回答不同，由组长确定')).toBeVisible()
  await tablet.getByText('1 项成员回答不同').scrollIntoViewIfNeeded()
  await picture(tablet, 'checklist-conflict')
  await tablet.getByRole('button', { name: /李实地.*以此为准/ }).click()
  await expect(tablet.getByText('确定以此为准')).toBeVisible()
  expect(await sql('select id from checklist_answer where plan_id = $1', [planId])).toHaveLength(5)

  // as sealed as its plan until the leader unseals it (decision 9)
  const asked = '{ inspectionPlan(id: "' + planId + '") { checklist { name } } }'
  expect((await new Api('director').ask(asked)).codes).toEqual(['PLAN_NOT_FOUND'])
  const unseal = 'mutation ($input: PlanCommandInput!) { unsealPlan(input: $input) { id } }'
  await api.run(unseal, { input: { commandId: randomUUID(), planId } })
  const office = await director.logIn(`/plans/${planId}`)
  await expect(office.getByText('确定以此为准')).toBeVisible()
  await office.getByText('确定以此为准').scrollIntoViewIfNeeded()
  await picture(office, 'checklist-office')
})
