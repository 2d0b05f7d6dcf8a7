import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { writeByHand } from './support/handwriting'
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
  let page = await leader.logIn(`/escalations/${id}`)
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
  let page = await leader.logIn(`/escalations/${id}`)
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

test('an instruction is written by hand; the last stroke can be taken back; it is shown with the decision', async () => {
  const id = await proposal('手写演练')
  const problems: string[] = []
  const page = await leader.logIn(`/escalations/${id}`)
  await listen(page, problems)
  await expect(page.getByText('各项决定的后果')).toBeVisible()
  await page.getByRole('button', { name: '手写', exact: true }).click()
  await writeByHand(page)
  const strokes = () => page.locator('.hand path').count()
  const all = await strokes()
  await page.getByRole('button', { name: '撤销一笔' }).click()
  expect(await strokes()).toBe(all - 1)
  await picture(page, 'handwriting-tablet')
  for (const [name, size] of [
    ['portrait', { width: 768, height: 1024 }],
    ['phone', sizes.phone],
  ] as const) {
    await page.setViewportSize(size)
    await picture(page, `handwriting-${name}`)
  }
  await page.setViewportSize(sizes.tablet)
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await page.getByRole('button', { name: '立即发出' }).click()
  await expect(page.getByRole('img', { name: /的手写批示/ }).first()).toBeVisible()
  const [row] = await sql('select instruction, handwriting from escalation_proposal where id = $1', [id])
  expect(row?.instruction).toBeNull()
  expect(String(row?.handwriting)).toMatch(/^M\d+ \d+L/)
  await picture(page, 'handwriting-decided-tablet')
  for (const size of ['tablet', 'phone'] as const) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    problems.push(...(await wrongs(page, size)))
  }
  await page.setViewportSize(sizes.tablet)
  expect(problems).toEqual([])
})

test('forwarded to the chief it stands on top of his list, with the word and who sent it', async () => {
  const id = await proposal('转办演练')
  const page = await leader.logIn(`/escalations/${id}`)
  await page.getByRole('button', { name: '转办', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel('附言').fill('涉及两个部门，请您决定。')
  await picture(page, 'forward-tablet')
  await dialog.getByRole('button', { name: '转办', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/转 .*请您决定。/)).toBeVisible()
  const chief = new Person('chief', 'tablet', { profile: 'tablet' })
  try {
    const his = await chief.logIn('/escalations')
    await expect(his.getByRole('heading', { name: '转我决定' })).toBeVisible()
    await expect(his.getByRole('link', { name: new RegExp(`转办演练${mark}`) }).first()).toBeVisible()
    await picture(his, 'forwarded-tablet')
    await his.goto('/notifications')
    await expect(his.getByText('升级建议转您决定').first()).toBeVisible()
  } finally {
    await chief.close()
  }
})

test('alike proposals are decided together; whom another leader was faster with is told one by one', async () => {
  const ids = [await proposal('批量一'), await proposal('批量二'), await proposal('批量三')]
  const page = await leader.logIn('/escalations')
  await page.getByRole('button', { name: '批量决定' }).click()
  for (const name of ['批量一', '批量二', '批量三']) {
    await page.getByRole('checkbox', { name: new RegExp(`${name}${mark}`) }).check()
  }
  await page.getByRole('button', { name: '决定所选 3 项' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('批示', { exact: true }).fill('同意。请督查室一并办理。')
  await picture(page, 'bulk-tablet')
  await page.setViewportSize({ width: 768, height: 1024 })
  await picture(page, 'bulk-portrait')
  await page.setViewportSize(sizes.tablet)
  await new Api('chief').command('decideEscalation', {
    proposalId: ids[1],
    decision: 'RETURN',
    instruction: '先约谈。',
    expectedVersion: 0,
  })
  await dialog.getByRole('button', { name: '同意', exact: true }).click()
  await expect(page.getByText('将同意 3 项建议')).toBeVisible()
  await page.getByRole('button', { name: '立即发出' }).click()
  await expect(page.getByText(/先作出决定（已退回），您的意见没有提交/)).toBeVisible()
  await picture(page, 'bulk-told-tablet')
  expect(await Promise.all(ids.map(statusOf))).toEqual(['APPROVED', 'RETURNED', 'APPROVED'])
  await page.getByRole('button', { name: '知道了' }).click()
})

test('an instruction becomes a new matter in two taps, linked with the one that it came from', async () => {
  const id = await proposal('立项演练')
  await new Api('leader').command('decideEscalation', {
    proposalId: id,
    decision: 'APPROVE',
    instruction: '请督查室对全市同类项目立项督办。',
    expectedVersion: 0,
  })
  const clerk = new Person('clerk', 'desktop', { profile: 'tablet' })
  try {
    const desk = await clerk.logIn(`/escalations/${id}`)
    await desk.getByRole('link', { name: '据此批示立项' }).click()
    await expect(desk.getByLabel('批示内容')).toHaveValue('请督查室对全市同类项目立项督办。')
    await picture(desk, 'instruction-matter-desktop')
    await desk.getByRole('button', { name: '登记', exact: true }).click()
    await expect(desk).toHaveURL(/\/matters\/[0-9a-f-]{36}$/)
    await expect(desk.getByText('请督查室对全市同类项目立项督办。').first()).toBeVisible()
  } finally {
    await clerk.close()
  }
})
