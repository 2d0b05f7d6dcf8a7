import { randomUUID } from 'node:crypto'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { sql } from './support/database'
import { accounts, address, atTheSite, type Account } from './support/people'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'

/*
 * Every screen, of everybody, on three sizes: nothing in the console, nothing against the security policy, nothing that scrolls sideways,
 * nothing that axe finds, and on the phone nothing that a thumb would miss.
 */

let browser: Browser
test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  })
})
test.afterAll(() => browser.close())

async function visitor(problems: string[]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    geolocation: atTheSite,
    permissions: ['geolocation', 'camera'],
    reducedMotion: 'reduce',
    viewport: sizes.desktop,
  })
  const page = await context.newPage()
  await listen(page, problems)
  return page
}

async function logIn(page: Page, account: Account): Promise<void> {
  await page.goto('/auth/login?to=/today')
  await page.getByLabel('用户名').fill(account)
  await page.getByLabel('密码', { exact: true }).fill('luoshi')
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL('**/today')
  await settle(page)
}

async function look(page: Page, size: Size, problems: string[]): Promise<void> {
  await page.setViewportSize(sizes[size])
  await settle(page)
  problems.push(...(await wrongs(page, size)))
}

async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(sizes[size])
  // The shell changes a moment after the size: the old navigation must not be read.
  await expect(page.locator(size === 'phone' ? 'nav.tabs' : 'nav.rail')).toBeVisible()
}

/** Addresses that the navigation shows at this size. */
async function shownInNavigation(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link')
  await expect(links.first()).toBeVisible()
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

async function follow(page: Page, href: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).locator(`a[href="${href}"]`).click()
  // Who is at one visit goes from ⊕ straight on to its camera.
  await page.waitForURL(
    (url) => url.pathname.startsWith(href) || (href === '/capture' && url.pathname.startsWith('/field/')),
  )
}

/** The camera covers everything, the navigation too. */
async function leaveCamera(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: '关闭相机' })
  if (!(await close.isVisible())) return
  await close.click()
  await page.goto('/today')
  await settle(page)
}

for (const account of accounts) {
  test(`every screen that the navigation shows ${account} is in order on three sizes`, async () => {
    const problems: string[] = []
    const page = await visitor(problems)
    await logIn(page, account)
    for (const size of ['desktop', 'tablet', 'phone'] as const) {
      await resize(page, size)
      for (const href of await shownInNavigation(page)) {
        await follow(page, href)
        await look(page, size, problems)
        await leaveCamera(page)
      }
    }
    await page.context().close()
    expect(problems).toEqual([])
  })
}

/** One record of each kind that this account may see, as paths. */
async function records(account: 'clerk' | 'leader' | 'inspector' | 'liaison' | 'admin'): Promise<string[]> {
  const one = async (query: string) => String((await sql(query))[0]?.id)
  const housing = `(select unit_id from officer where subject = '00000000-0000-4000-8000-000000000008')`
  const matter = await one(
    `select m.id from matter m join finding f on f.matter_id = m.id join task t on t.matter_id = m.id and t.unit_id = ${housing}
     where m.step = 'METHOD_CONFIRMED' order by m.registered_at limit 1`,
  )
  const finding = await one(
    `select f.id from finding f left join inspection_plan p on p.id = f.plan_id
     where f.responsible_unit_id = ${housing} and not coalesce(p.sealed, false) order by f.recorded_at limit 1`,
  )
  const task = await one(`select id from task where unit_id = ${housing} order by due_on, id limit 1`)
  const plan = await one(
    `select p.id from inspection_plan p join group_member g on g.plan_id = p.id join officer o on o.id = g.officer_id
     where p.status = 'APPROVED' and o.subject = '00000000-0000-4000-8000-000000000005' order by p.starts_on limit 1`,
  )
  const open = await one(`select id from inspection_plan where not sealed order by starts_on limit 1`)
  const registered = await one(`select id from matter where step = 'REGISTERED' order by registered_at limit 1`)
  const proposal = await one(`select id from escalation_proposal order by (status = 'PROPOSED') desc, id limit 1`)
  switch (account) {
    case 'clerk':
      return [
        `/matters/${matter}`,
        `/matters/${registered}`,
        `/matters/${registered}/propose`,
        `/matters/${matter}/plan`,
        `/tasks/${task}`,
        `/findings/${finding}`,
        `/plans/${open}`,
        '/checklists/new',
        '/nothing/here',
      ]
    case 'leader':
      return [`/matters/${matter}`, `/escalations/${proposal}`, `/findings/${finding}`]
    case 'inspector':
      return [
        `/plans/${plan}`,
        `/field/${plan}`,
        `/field/${plan}/findings/${randomUUID()}`,
        `/field/${plan}/checklist`,
        `/field/${plan}/signatures/${randomUUID()}`,
        '/outbox',
        `/matters/${matter}`,
      ]
    case 'liaison':
      return [`/matters/${matter}`, `/tasks/${task}`, `/findings/${finding}`, '/outbox']
    case 'admin':
      return ['/admin/calendar']
  }
}

for (const account of ['clerk', 'leader', 'inspector', 'liaison', 'admin'] as const) {
  test(`every record that ${account} opens is in order on three sizes`, async () => {
    const problems: string[] = []
    const page = await visitor(problems)
    await logIn(page, account)
    for (const path of await records(account)) {
      await page.setViewportSize(sizes.desktop)
      await page.goto(path)
      for (const size of ['desktop', 'tablet', 'phone'] as const) await look(page, size, problems)
    }
    await page.context().close()
    expect(problems).toEqual([])
  })
}

for (const account of ['clerk', 'inspector', 'liaison'] as const) {
  test(`every screen of ${account} holds in large type on the phone`, async () => {
    const problems: string[] = []
    const page = await visitor(problems)
    await logIn(page, account)
    const office = await shownInNavigation(page)
    await resize(page, 'phone')
    await follow(page, '/mine')
    await page.getByRole('switch', { name: '大字模式' }).check()
    await expect(page.locator('html')).toHaveAttribute('data-type', 'large')
    for (const href of [...office, ...(await records(account))]) {
      await page.goto(href)
      await look(page, 'phone', problems)
    }
    await page.context().close()
    expect(problems).toEqual([])
  })
}

test('the screen before the login is in order on three sizes', async () => {
  const problems: string[] = []
  const page = await visitor(problems)
  await page.goto('/')
  await expect(page).toHaveURL(/\/login/)
  for (const size of ['desktop', 'tablet', 'phone'] as const) await look(page, size, problems)
  await page.goto('/auth/login?to=/today')
  await expect(page.getByLabel('用户名')).toBeVisible()
  await page.context().close()
  // Nobody is logged in: the browser itself writes the refused question down.
  expect(problems.filter((problem) => !/status of (401|499)/.test(problem))).toEqual([])
})
