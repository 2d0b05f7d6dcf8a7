import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { assignedMatter, today } from './support/scene'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'

/*
 * 问责观察 (WF-11): a leader puts a project on the list, the clerk checks its month, a missed node is red everywhere at once, the bulletin says so.
 */

const mark = Date.now() % 1_000_000
const title = `观察项目演练${mark}`
const month = Number(today.slice(5, 7))
const clerk = new Person('clerk', 'desktop', { profile: 'watched-projects' })
const director = new Person('director', 'tablet', { profile: 'watched-projects' })
const leader = new Person('leader', 'phone', { profile: 'watched-projects' })
const problems: string[] = []
let matterId = ''
let projectId = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  matterId = (await assignedMatter(title)).matterId
})
test.afterAll(async () => {
  for (const person of [clerk, director, leader]) await person.close()
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

test('the director puts a project on the list, with its months', async () => {
  const page = await director.logIn(`/matters/${matterId}`)
  await listen(page, problems)
  await page.getByRole('link', { name: /^列入问责观察/ }).click()
  await page.getByRole('button', { name: '列入', exact: true }).click()
  await expect(page.getByText('至少排一个月的节点')).toBeVisible()
  await page.getByLabel('列入原因').fill('市重点项目，全程问责观察')
  await page.getByLabel(`${month}月目标`, { exact: true }).fill('完成桩基工程')
  await page.getByLabel(`${month}月计划进度（%）`, { exact: true }).fill('30')
  await looksRight(page, 'watch-form', ['phone', 'tablet', 'desktop'], 'tablet')
  await page.reload()
  await expect(page.getByLabel('列入原因')).toHaveValue('市重点项目，全程问责观察')
  await page.getByRole('button', { name: '列入', exact: true }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('待核查').first()).toBeVisible()
  projectId = new URL(page.url()).pathname.split('/').pop() ?? ''
})

test('the clerk checks the month; a missed node is red at once', async () => {
  const page = await clerk.logIn('/watch')
  await listen(page, problems)
  await page
    .getByRole('row', { name: title })
    .getByRole('link', { name: `${month}月：待核查` })
    .click()
  await page.getByRole('button', { name: '核查', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('实际进度（%）').fill('12')
  await dialog.getByLabel('核查情况').fill('拆迁未完成，桩机未进场；下月10日前进场。')
  await dialog.getByRole('button', { name: '核查', exact: true }).click()
  await expect(dialog.getByText('达标的进度不能低于计划 30%')).toBeVisible()
  await dialog.getByLabel('未达标').check()
  await looksRight(page, 'watch-check', ['desktop'], 'desktop')
  await dialog.getByRole('button', { name: '核查', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('实际 12%')).toBeVisible()
  await looksRight(page, 'watch-project', ['phone', 'tablet', 'desktop'], 'desktop')
  await page.goto('/watch?red=1')
  await expect(page.getByRole('row', { name: title }).getByRole('link', { name: `${month}月：未达标` })).toBeVisible()
  await page.goto(`/matters/${matterId}`)
  await expect(page.getByText(`逐月：未达标 ${month}月`)).toBeAttached()
})

test('a month that is over without a check is red too, before the leaders', async () => {
  await sql(
    `update watch_node set result = null, actual_percent = null, words = null, checked_by = null, checked_at = null,
       month = month - interval '1 month' where watched_project_id = $1`,
    [projectId],
  )
  const page = await leader.logIn('/today')
  await listen(page, problems)
  await expect(page.getByRole('heading', { name: '问责观察' })).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(title) }).first()).toBeVisible()
  await sql("update watch_node set month = month + interval '1 month' where watched_project_id = $1", [projectId])
  const nodes = await sql('select id from watch_node where watched_project_id = $1', [projectId])
  await new Api('clerk').command('checkWatchNode', {
    nodeId: String(nodes[0]?.id),
    result: 'MISSED',
    actualPercent: 12,
    words: '拆迁未完成，桩机未进场；下月10日前进场。',
  })
  await page.goto('/watch')
  await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible()
  await looksRight(page, 'watch-list', ['phone', 'tablet', 'desktop'], 'phone')
})

test('the bulletin says who missed his node and why', async () => {
  const page = await clerk.open(`/watch-bulletin/${today.slice(0, 7)}`)
  await expect(page.getByText('拆迁未完成，桩机未进场').first()).toBeVisible()
  await looksRight(page, 'watch-bulletin', ['phone', 'tablet', 'desktop'], 'desktop')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('heading', { name: /问责观察.*通报/ })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  expect(problems).toEqual([])
})
