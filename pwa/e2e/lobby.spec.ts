import { chromium, expect, test, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { sql } from './support/database'
import { address, chromiumFlags, Person, picture } from './support/people'
import { today } from './support/scene'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'

/*
 * 大厅展示 (row 40, WF-12): the clerk defines the eight indicators and reports a month by pasting from a spreadsheet, a director publishes it,
 * and a screen in the lobby, where nobody logs in, shows the columns until the office closes it.
 */

const year = today.slice(0, 4)
const month = today.slice(0, 7)
const names = [
  ['地区生产总值', '亿元'],
  ['固定资产投资', '亿元'],
  ['一般公共预算收入', '亿元'],
  ['规模以上工业增加值', '亿元'],
  ['社会消费品零售总额', '亿元'],
  ['实际到账外资', '万美元'],
  ['城镇新增就业', '人'],
  ['能耗下降任务完成率', '%'],
] as const
const clerk = new Person('clerk', 'desktop', { profile: 'lobby' })
const director = new Person('director', 'desktop', { profile: 'lobby' })
const problems: string[] = []
let units: { name: string; shortName: string }[] = []
let browser: Browser
let lobby: BrowserContext
let link = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  // What an earlier run on the same data published would stand in the way.
  await sql(`
    alter table indicator_month disable trigger indicator_month_stays;
    alter table indicator_value disable trigger indicator_value_stays;
    delete from indicator_month; delete from indicator; delete from lobby_display;
    alter table indicator_month enable trigger indicator_month_stays;
    alter table indicator_value enable trigger indicator_value_stays`)
  const rows = await sql(
    `select u.name, u.short_name from unit u join officer o on o.jurisdiction_id = u.jurisdiction_id
     where u.kind <> 'SUPERVISION_OFFICE' and o.subject = '00000000-0000-4000-8000-000000000001' order by u.kind <> 'COUNTY_GOVERNMENT', u.name`,
  )
  units = rows.map((row) => ({ name: String(row.name), shortName: String(row.short_name) }))
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumFlags })
})
test.afterAll(async () => {
  for (const person of [clerk, director]) await person.close()
  await browser?.close()
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

/** As from a spreadsheet: over the clipboard, by the keys. */
async function paste(page: Page, into: Locator, rows: readonly (readonly (string | number)[])[]) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\r\n'))
  await into.click()
  await page.keyboard.press('Control+V')
}
const target = (unit: number, indicator: number) => 40 + unit * 7 + indicator * 13
/** From 72 to 106 % of the target, the third unit above all measure, the fifth below zero under one indicator. */
function actual(unit: number, indicator: number): number {
  const share =
    indicator === 5 && unit === 2
      ? 4.2
      : indicator === 3 && unit === 4
        ? -0.3
        : 0.72 + ((unit * 17 + indicator * 29) % 35) / 100
  return Math.round(target(unit, indicator) * share * 10) / 10
}
const cell = (page: Page, unit: string, indicator: string) => page.getByLabel(`${unit} ${indicator}`, { exact: true })

test('1 · the clerk defines eight indicators, their targets out of a spreadsheet', async () => {
  const page = await clerk.logIn(`/indicators?year=${year}`)
  await listen(page, problems)
  await expect(page.getByText('这一年还没有设定指标')).toBeVisible()
  await page.getByRole('link', { name: '设定指标和目标' }).click()
  for (const [index, [name, measuredIn]] of names.entries()) {
    if (index > 0) await page.getByRole('button', { name: '加一项指标' }).click()
    await page.getByRole('textbox', { name: `第 ${index + 1} 项指标`, exact: true }).fill(name)
    await page.getByLabel('计量单位').nth(index).fill(measuredIn)
  }
  await expect(page.getByRole('button', { name: '加一项指标' })).toBeHidden()
  await page.getByRole('button', { name: '保存指标和目标' }).click()
  await expect(page.getByText('至少给一个单位写目标')).toBeVisible()
  const first = units[0]?.shortName ?? ''
  await paste(page, cell(page, first, names[0][0]), [
    ['单位', ...names.map(([name, measuredIn]) => `${name}（${measuredIn}）`)],
    ...units.map(({ name }, unit) => [name, ...names.map((_, indicator) => target(unit, indicator))]),
    ['全市合计', ...names.map(() => 9999)],
  ])
  await expect(page.getByText(`已填入 ${units.length * 8} 格。`)).toBeVisible()
  await expect(page.getByText('没有填入：全市合计')).toBeVisible()
  await looksRight(page, 'indicator-form', ['phone', 'tablet', 'desktop'], 'desktop')
  await page.reload()
  await expect(cell(page, first, names[7][0])).toHaveValue(String(target(0, 7)))
  await page.getByRole('button', { name: '保存指标和目标' }).click()
  await expect(page.getByText(`8 项指标，${units.length} 个单位`)).toBeVisible()
})

test('2 · the clerk reports the month; what cannot be read stays and says why', async () => {
  const page = await clerk.open(`/indicators/write/${month}`)
  const [first, second] = [units[0]?.shortName ?? '', units[1]?.shortName ?? '']
  const rows = units.map(({ name }, unit) => [
    name,
    ...names.map(([, measuredIn], indicator) => {
      const value = actual(unit, indicator)
      return measuredIn === '%' ? `${value}%` : value.toLocaleString('en-US')
    }),
  ])
  if (rows[0]) rows[0][1] = '约 50'
  if (rows[1]) rows[1][2] = '８８．５'
  await paste(page, cell(page, first, names[0][0]), rows)
  await expect(page.getByText(`已填入 ${units.length * 8} 格。`)).toBeVisible()
  await expect(cell(page, first, names[0][0])).toHaveValue('约 50')
  await expect(page.getByText('不是数')).toBeVisible()
  await page.getByRole('button', { name: '保存，等待发布' }).click()
  await expect(page.getByText('1 格看不明白')).toBeVisible()
  await looksRight(page, 'indicator-month-form', ['phone', 'tablet', 'desktop'], 'desktop')
  await page.reload()
  await expect(page.getByText('已恢复上次未提交的内容')).toBeVisible()
  await expect(cell(page, second, names[1][0])).toHaveValue('８８．５')
  await cell(page, first, names[0][0]).fill(String(actual(0, 0)))
  await page.keyboard.press('Enter')
  await expect(cell(page, second, names[0][0])).toBeFocused()
  await expect(page.getByText(`${units.length * 8} 格已填齐`)).toBeVisible()
  await page.getByRole('button', { name: '保存，等待发布' }).click()
  await expect(page.getByRole('heading', { name: '发布后的样子' })).toBeVisible()
  await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0)
})

test('3 · a director looks at the charts and publishes', async () => {
  const page = await director.logIn(`/indicators?year=${year}`)
  await listen(page, problems)
  await looksRight(page, 'indicators', ['phone', 'tablet', 'desktop'], 'desktop')
  await page.getByRole('link', { name: /待发布/ }).click()
  await expect(page.getByText('-30.0%').or(page.getByText('地区生产总值').first())).toBeVisible()
  await looksRight(page, 'indicator-month', ['phone', 'tablet', 'desktop'], 'desktop')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByText('已发布', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '展示屏上的样子' })).toBeVisible()
})

test('4 · the link of a screen is shown once', async () => {
  const page = await director.open(`/indicators?year=${year}`)
  await page.getByRole('button', { name: '展示屏' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('还没有启用展示屏')).toBeVisible()
  await dialog.getByLabel('位置').fill('一楼大厅东侧')
  await dialog.getByRole('button', { name: '启用' }).click()
  link = await dialog.getByLabel('展示屏的链接').inputValue()
  expect(link).toMatch(/^http.*\/lobby\/[\w-]{22,}$/)
  await expect(dialog.getByText('还没有连过')).toBeVisible()
  await looksRight(page, 'lobby-display', ['phone', 'tablet', 'desktop'], 'desktop')
  await expect(dialog.getByLabel('展示屏的链接')).toHaveValue(link)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByText('链接已复制')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await page.reload()
  await page.getByRole('button', { name: '展示屏' }).click()
  await expect(page.getByRole('dialog').getByText('一楼大厅东侧', { exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(link.split('/').pop())
  await looksRight(page, 'lobby-displays', ['phone'], 'desktop')
})

test('5 · the wall shows the columns to everybody, turns its pages, and goes on without network', async () => {
  lobby = await browser.newContext({
    baseURL: address(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1920, height: 1080 },
    // Pages turn without movement then, and they do turn.
    reducedMotion: 'reduce',
  })
  const page = await lobby.newPage()
  await listen(page, problems)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.clock.install()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: /经济社会发展\s?重要指标完成情况/ })).toBeVisible()
  await expect(page.getByText(`${year}年1—${Number(month.slice(5))}月累计`)).toBeVisible()
  await expect(page.getByText(units[0]?.shortName ?? '', { exact: true }).first()).toBeVisible()
  // Nobody was asked who is there, and nothing of a login came along.
  expect(asked.filter((path) => /^\/(graphql|auth|files)/.test(path))).toEqual([])
  expect(await lobby.cookies()).toEqual([])
  await expect(page.getByText('更正')).toHaveCount(0)

  const whole = page.getByText(/^第 \d+ 屏，共 \d+ 屏$/)
  await expect(whole).toHaveText(/^第 1 屏/)
  const pages = Number(/共 (\d+)/.exec((await whole.textContent()) ?? '')?.[1])
  expect(pages).toBeGreaterThan(1)
  for (const size of [
    { name: 'wall', width: 1920, height: 1080 },
    { name: 'upright', width: 1080, height: 1920 },
  ]) {
    await page.setViewportSize(size)
    await picture(page, `lobby-${size.name}`)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(size.height)
  }
  await looksRight(page, 'lobby', ['phone', 'tablet', 'desktop'], 'desktop')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(whole).toHaveText(/^第 1 屏/)
  await page.clock.fastForward(15_000)
  await expect(whole).toHaveText(/^第 2 屏/)
  await page.keyboard.press('Space')
  await page.clock.fastForward(60_000)
  await expect(whole).toHaveText(/^第 2 屏/)
  await picture(page, 'lobby-wall-2')
  await page.keyboard.press('ArrowRight')
  await expect(whole).toHaveText(/^第 3 屏/)
  await picture(page, 'lobby-wall-3')
  await expect(page.locator('main.lobby')).toHaveClass(/idle/)

  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await lobby.setOffline(true)
  await expect(page.getByText(/网络中断，显示的是 .* 的数据/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: /重要指标完成情况/ })).toBeVisible()
  await expect(page.getByText(/网络中断，显示的是 .* 的数据/)).toBeVisible()
  await picture(page, 'lobby-offline')
  await lobby.setOffline(false)
  await expect(page.getByText(/网络中断/)).toBeHidden()
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED')))
})

test('6 · a correction is published by another, and the wall says that it is one', async () => {
  const desk = await clerk.open(`/indicators?year=${year}`)
  await desk.getByRole('link', { name: /已发布/ }).click()
  await desk.getByRole('link', { name: '更正' }).click()
  await cell(desk, units[0]?.shortName ?? '', names[0][0]).fill(String(target(0, 0) * 1.5))
  await desk.getByRole('button', { name: '保存，等待发布' }).click()
  await expect(desk.getByText('请填写')).toBeVisible()
  await desk.getByLabel('更正原因').fill('统计部门核减后重新报送')
  await desk.getByRole('button', { name: '保存，等待发布' }).click()
  await expect(desk.getByText('更正原因：统计部门核减后重新报送')).toBeVisible()
  const monthPath = new URL(desk.url()).pathname

  const page = lobby.pages()[0]
  if (!page) throw new Error('the wall is dark')
  await page.clock.fastForward(10 * 60_000)
  await expect(page.getByText('150.0%')).toHaveCount(0)
  const other = await director.open(monthPath)
  await other.getByRole('button', { name: '发布', exact: true }).click()
  await other.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await expect(other.getByText('已发布', { exact: true }).first()).toBeVisible()
  await expect(other.getByText('第 2 版')).toBeVisible()
  await page.clock.fastForward(10 * 60_000)
  await expect(page.getByText('更正', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('150.0%').first()).toBeVisible()
  await picture(page, 'lobby-corrected')
})

test('7 · a screen that was closed goes dark, and so does one that never was', async () => {
  const desk = await director.open(`/indicators?year=${year}`)
  await desk.getByRole('button', { name: '展示屏' }).click()
  await expect(desk.getByText(/最近连线/)).toBeVisible()
  await desk.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await desk.getByRole('dialog', { name: '停用“一楼大厅东侧”' }).getByRole('button', { name: '停用' }).click()
  await expect(desk.getByText(/ 停用$/)).toBeVisible()

  const page = lobby.pages()[0]
  if (!page) throw new Error('the wall is dark')
  await page.clock.fastForward(10 * 60_000)
  await expect(page.getByRole('heading', { name: '这块展示屏没有启用' })).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('重要指标')
  await looksRight(page, 'lobby-closed', ['phone', 'desktop'], 'desktop')
  await page.goto('/lobby/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { name: '这块展示屏没有启用' })).toBeVisible()
  await lobby.close()
  // The browser itself writes the refusal of a closed screen down.
  expect(problems.filter((problem) => !/\/lobby\/.*404/.test(problem))).toEqual([])
})
