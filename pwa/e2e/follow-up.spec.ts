import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { Person, picture } from './support/people'
import { approvedPlan, arrive, assignedMatter, findingInput } from './support/scene'

/*
 * 回头看: problems that were put right are asked about again, one by one and without network; what holds and what relapsed stands at the old finding.
 */

const title = `回头看演练${Date.now() % 1_000_000}`
const fence = '围挡缺失约40米'
const dust = '裸土未覆盖约200平方米'
const inspector = new Person('inspector', 'phone', { profile: 'follow-up' })
const clerk = new Person('clerk', 'desktop', { profile: 'follow-up' })
const leader = new Person('groupleader', 'tablet', { profile: 'follow-up' })
let planId = ''
const findings = new Map<string, string>()

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [inspector, clerk, leader]) await person.close()
})

/** Two problems found, ordered, put right and verified by an earlier inspection. */
async function putRight(matterId: string): Promise<void> {
  const earlier = await approvedPlan(matterId, 'UNANNOUNCED')
  const visitId = await arrive(earlier)
  const [found, group, unit] = [new Api('inspector'), new Api('groupleader'), new Api('liaison')]
  for (const text of [fence, dust]) {
    const input = { ...(await findingInput(earlier, visitId)), text }
    findings.set(text, input.findingId)
    await found.run('mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { id } }', { input })
  }
  await found.command('finishVisit', { visitId, finishedAt: new Date().toISOString() })
  await group.command('concludeInspection', { planId: earlier })
  for (const findingId of findings.values()) {
    const dueOn = new Date(Date.now() + 15 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
    await group.command('orderRectification', { findingId, requirement: '限期整改', dueOn })
    await unit.command('reportRectification', {
      rectificationId: randomUUID(),
      findingId,
      measures: '已整改。',
      photos: [],
    })
    await found.command('verifyRectification', {
      findingId,
      result: 'PASSED',
      note: '已整改到位。',
      onSite: true,
      photos: [],
    })
  }
}

const reply = (page: Page, question: string, word: string) =>
  page.getByRole('region', { name: new RegExp(question) }).getByRole('button', { name: word, exact: true })

test('1 · the form of the plan says what a follow-up takes along', async () => {
  const { matterId } = await assignedMatter(title)
  await putRight(matterId)
  const tablet = await leader.logIn(`/matters/${matterId}/plan`)
  await tablet.getByLabel('类型').selectOption({ label: '回头看' })
  const hint = tablet.getByText('回头看自动带上本事项已整改到位的问题')
  await hint.scrollIntoViewIfNeeded()
  await expect(hint).toBeVisible()
  await picture(tablet, 'follow-up-plan')
  planId = await approvedPlan(matterId, 'ANNOUNCED', { kind: 'FOLLOW_UP' })
})

test('2 · on site, without network, each problem holds or has relapsed; a relapse brings a photo', async () => {
  const phone = await inspector.logIn('/today')
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await phone.goto(`/field/${planId}`)
  await expect(phone.getByText('清单 0/2')).toBeVisible()
  // Chromium writes cookies to disk every 30 seconds; an inspector has logged in longer ago than that.
  await phone.waitForTimeout(32_000)
  await inspector.setOffline(true)
  await phone.getByRole('button', { name: '到场登记' }).click()
  await phone.getByRole('button', { name: '确认到场' }).click()
  await expect(phone.getByText(/已到场/).first()).toBeVisible()
  await phone.getByRole('link', { name: /清单 0\/2/ }).click()
  await reply(phone, fence, '保持').click()
  await reply(phone, dust, '反弹').click()
  await expect(phone.getByText('这一项不合要求时要拍照记为问题')).toBeVisible()
  await picture(phone, 'follow-up-phone')
  await phone.getByRole('button', { name: '拍照记为问题' }).click()
  await phone.getByRole('button', { name: '拍摄' }).click()
  await expect(phone.getByText('1/9').first()).toBeVisible()
  await phone.getByRole('button', { name: '完成', exact: true }).click()
  await expect(phone.getByLabel('说明')).toHaveValue(`整改后反弹：${dust}`)
  await phone.getByRole('button', { name: '保存', exact: true }).click()
  await expect(phone.getByText('清单 2/2')).toBeVisible()
  await inspector.setOffline(false)
})

test('3 · the old findings say what became of them, and lead to the new one', async () => {
  const desk = await clerk.logIn(`/findings/${findings.get(fence)}`)
  const card = desk.locator('section').filter({ has: desk.getByRole('heading', { name: '回头看' }) })
  // The phone sends when it finds the network again, the two answers one after the other.
  const comes = (result: string) =>
    expect(async () => {
      await desk.reload()
      await expect(card.getByText(result, { exact: true })).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
  await comes('保持')
  await desk.goto(`/findings/${findings.get(dust)}`)
  await comes('反弹')
  await picture(desk, 'follow-up-finding')
  await card.getByRole('link', { name: '查看反弹的问题' }).click()
  await expect(desk.getByText(`整改后反弹：${dust}`).first()).toBeVisible()
  await desk.goto(`/plans/${planId}`)
  await expect(desk.getByText('整改后是否保持').first()).toBeVisible()
  await picture(desk, 'follow-up-results')
})
