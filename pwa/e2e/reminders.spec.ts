import { createServer, type Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { Person, picture } from './support/people'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'

/* Row 32: an officer enters a channel, tries it out, and hears when it has died; on three sizes. */

interface Robot {
  address: string
  texts: string[]
  /** What it answers from now on. */
  errcode: number
  server: Server
}

async function openRobot(): Promise<Robot> {
  const robot = { address: '', texts: [] as string[], errcode: 0 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      robot.texts.push(JSON.parse(Buffer.concat(chunks).toString()).text.content)
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ errcode: robot.errcode }))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  if (!bound || typeof bound !== 'object') throw new Error('no port')
  return Object.assign(robot, { address: `http://127.0.0.1:${bound.port}/robot/send?key=1`, server })
}

test('a channel is entered, tried out, and its death is told (row 32)', async () => {
  const robot = await openRobot()
  const liaison = new Person('liaison', 'desktop', { profile: 'reminders' })
  const problems: string[] = []
  try {
    const page = await liaison.logIn('/mine')
    await listen(page, problems)
    await page.getByRole('link', { name: '提醒渠道' }).click()
    const rung = page.getByRole('listitem').filter({ hasText: '群机器人' })
    await expect(rung.getByText('没有设置')).toBeVisible()

    await rung.getByRole('button', { name: '设置' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('机器人地址').fill('https://10.0.0.1/robot')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByRole('alert')).toContainText('地址不对')
    await picture(page, 'reminders-refused-desktop')
    await dialog.getByLabel('机器人地址').fill(robot.address)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(rung.getByText(robot.address)).toBeVisible()

    await page.getByRole('button', { name: '发送测试提醒' }).click()
    await expect(page.getByText('已送达 200')).toBeVisible()
    expect(robot.texts).toHaveLength(1)
    expect(robot.texts[0]).toMatch(/^您有一项新的督查提醒/)
    await look(page, 'tested', problems)

    robot.errcode = 93000
    await page.getByRole('button', { name: '发送测试提醒' }).click()
    await expect(rung.getByText('不再发送。请核对后重新保存。')).toBeVisible()
    await look(page, 'dead', problems)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '消息' }).click()
    await expect(page.getByText('提醒渠道失效').first()).toBeVisible()

    await page.goto('/mine/reminders')
    await rung.getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await expect(rung.getByText('没有设置')).toBeVisible()
    expect(problems).toEqual([])
  } finally {
    await liaison.close()
    robot.server.close()
  }
})

test('the office sees who of a unit was reminded how often (减负)', async () => {
  const clerk = new Person('clerk', 'desktop', { profile: 'reminders-office' })
  const problems: string[] = []
  try {
    const page = await clerk.logIn('/loads')
    await listen(page, problems)
    await page
      .getByRole('link', { name: /住房|住建/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: '提醒次数' })).toBeVisible()
    await look(page, 'unit', problems)
    expect(problems).toEqual([])
  } finally {
    await clerk.close()
  }
})

async function look(page: Page, name: string, problems: string[]) {
  for (const size of ['phone', 'tablet', 'desktop'] as const satisfies readonly Size[]) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    await picture(page, `reminders-${name}-${size}`)
    problems.push(...(await wrongs(page, size)))
  }
}
