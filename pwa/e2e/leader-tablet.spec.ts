import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { work } from './support/places'
import { assignedMatter } from './support/scene'
import { listen, settle, sizes, wrongs } from './support/screenCheck'

/*
 * The leader's tablet: a decision is kept before it leaves the house, can be taken back, and is asked again when it was interrupted.
 */

const mark = Date.now() % 1_000_000
const leader = new Person('leader', 'tablet', { profile: 'tablet' })

test.describe.configure({ mode: 'serial' })
test.afterAll(() => leader.close())

async function proposal(title: string, rung = 'SPECIAL_REPORT_CRITICISM'): Promise<string> {
  const { taskId } = await assignedMatter(`${title}${mark}`)
  const { id } = await new Api('clerk').command<{ id: string }>('proposeEscalation', {
    taskId,
    rung,
    note: '两次催办无果',
  })
  return id
}

async function statusOf(id: string): Promise<unknown> {
  return (await sql('select status from escalation_proposal where id = $1', [id]))[0]?.status
}

async function decide(page: Page, words: string, verb = '同意') {
  await page.getByLabel('批示', { exact: true }).fill(words)
  await page.getByRole('button', { name: verb, exact: true }).click()
}

/** The browser's main process, by its number: as an empty battery would. */
async function killBrowser(profile: string): Promise<void> {
  const pid = Number(
    readlinkSync(join(work, profile, 'SingletonLock'))
      .split('-')
      .at(-1),
  )
  process.kill(pid, 'SIGKILL')
  await expect
    .poll(() => {
      try {
        process.kill(pid, 0)
        return 'running'
      } catch {
        return 'gone'
      }
    })
    .toBe('gone')
}

test('a decision can be taken back, and leaves by itself only when nothing came between', async () => {
  const id = await proposal('撤销演练')
  const problems: string[] = []
  const page = await leader.logIn(`/escalations/${id}`)
  await listen(page, problems)
  await decide(page, '同意。请督查室办理。')
  const bar = page.getByRole('region', { name: '待发出的决定' })
  await expect(bar.getByText('将同意：《督查专报》通报批评')).toBeVisible()
  await expect(bar.getByText(/[1-8] 秒后发出/).first()).toBeVisible()
  await picture(page, 'intention-counting-tablet')
  await bar.getByRole('button', { name: '撤销' }).click()
  await expect(bar).toBeHidden()
  await page.waitForTimeout(9000)
  expect(await statusOf(id)).toBe('PROPOSED')
  // What was written is still there.
  await expect(page.getByLabel('批示', { exact: true })).toHaveValue('同意。请督查室办理。')
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await expect.poll(() => statusOf(id), { timeout: 15_000 }).toBe('APPROVED')
  await expect(page.getByText(/已作决定/)).toBeVisible()
  for (const size of ['tablet', 'phone'] as const) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    problems.push(...(await wrongs(page, size)))
  }
  await page.setViewportSize(sizes.tablet)
  expect(problems).toEqual([])
})

test('a decision made offline is asked again online after the app was killed, and never sent by itself', async () => {
  const id = await proposal('离线演练')
  let page = await leader.open(`/escalations/${id}`)
  await expect(page.getByText('单位说明')).toBeVisible()
  await leader.setOffline(true)
  await decide(page, '情况属实，退回再催。', '退回')
  await expect(page.getByText(/联网(并登录)?后再问您/)).toBeVisible()
  await picture(page, 'intention-offline-tablet')
  await killBrowser('profile-tablet-leader-tablet')
  await leader.close()

  page = await leader.logIn('/today')
  await expect(page.getByText(/还没有发出。现在仍待决定，仍要退回吗？/)).toBeVisible({ timeout: 30_000 })
  await picture(page, 'intention-asked-tablet')
  await page.waitForTimeout(10_000)
  expect(await statusOf(id)).toBe('PROPOSED')
  await page.setViewportSize(sizes.phone)
  await picture(page, 'intention-asked-phone')
  await page.setViewportSize(sizes.tablet)
  await page.getByRole('button', { name: '仍要退回' }).click()
  await expect(page.getByText(/已退回：《督查专报》通报批评/)).toBeVisible()
  expect(await sql('select status, instruction from escalation_proposal where id = $1', [id])).toEqual([
    { status: 'RETURNED', instruction: '情况属实，退回再催。' },
  ])
})

test('killed within the seconds it is asked again; who decided meanwhile is told by name', async () => {
  const id = await proposal('关机演练')
  let page = await leader.open(`/escalations/${id}`)
  await decide(page, '同意。')
  await expect(page.getByRole('region', { name: '待发出的决定' })).toBeVisible()
  await killBrowser('profile-tablet-leader-tablet')
  await leader.close()
  await new Api('chief').command('decideEscalation', {
    proposalId: id,
    decision: 'RETURN',
    instruction: '先约谈。',
    expectedVersion: 0,
  })
  page = await leader.logIn('/today')
  await expect(page.getByText(/已于 .*作出决定（已退回），您的意见没有提交/)).toBeVisible({ timeout: 30_000 })
  await picture(page, 'intention-moot-tablet')
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('region', { name: '待发出的决定' })).toHaveCount(0)
  expect(await sql('select status, instruction from escalation_proposal where id = $1', [id])).toEqual([
    { status: 'RETURNED', instruction: '先约谈。' },
  ])
})
