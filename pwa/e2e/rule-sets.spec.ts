import { expect, test } from '@playwright/test'
import { Person, picture } from './support/people'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'

/* Row 103: a version of the rules is prepared, its effect is shown, it is adopted, and taken back before its day; in order on three sizes. */

test('the administrator prepares a version, sees what it would change, adopts and withdraws it (row 103, decision 15)', async () => {
  const admin = new Person('admin', 'desktop', { profile: 'rules' })
  const page = await admin.logIn('/admin')
  const problems: string[] = []
  await listen(page, problems)
  async function look(name: string, size: Size) {
    await page.mouse.move(0, 0)
    await settle(page)
    await picture(page, `rules-${name}-${size}`)
    problems.push(...(await wrongs(page, size)))
    await page.setViewportSize(sizes[size])
  }
  const preview = page.getByRole('button', { name: '看看会改变什么' })
  await page.getByRole('link', { name: '规则版本' }).click()
  await expect(page.getByRole('heading', { name: /^第 \d+ 版/ })).toBeVisible()
  await look('read', 'desktop')
  await page.getByRole('button', { name: '制定新版' }).click()
  for (const size of ['desktop', 'tablet', 'phone'] as const) {
    // What is typed survives the change of shells.
    await page.setViewportSize(sizes[size])
    await page.getByLabel('自办件').fill('99')
    await preview.click()
    await expect(page.getByText('应在 1 至 60 之间')).toBeVisible()
    await expect(page.getByText('请写明为什么修改')).toBeVisible()
    await look('refused', size)
  }
  const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10)
  await page.getByLabel('施行日期').fill(tomorrow)
  await page.getByLabel('自办件').fill('7')
  await page.getByLabel('到期前几天提醒').fill('5、1、0')
  await page.getByLabel('超期几天自动发蓝色催办单').fill('1')
  await page.getByLabel('修改说明').fill('市政府常务会议通过，自办件改为七个工作日')
  for (const size of ['phone', 'tablet', 'desktop'] as const) {
    await page.setViewportSize(sizes[size])
    await preview.click()
    await expect(page.getByRole('heading', { name: '将会改变什么' })).toBeVisible()
    await expect(page.getByText(/件未办结事项用原来的版本/)).toBeVisible()
    await look('preview', size)
    await preview.click()
    await expect(page.getByRole('heading', { name: '将会改变什么' })).toBeVisible()
  }

  await page.getByRole('button', { name: /^定为第 \d+ 版$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^定为第/ })
    .click()
  await expect(page.getByText('到施行日期自动生效')).toBeVisible()
  for (const size of ['phone', 'tablet', 'desktop'] as const) {
    await page.setViewportSize(sizes[size])
    await page.getByRole('button', { name: /第 \d+ 版 待施行/ }).click()
    await look('coming', size)
  }
  await page.getByRole('button', { name: /第 \d+ 版 待施行/ }).click()

  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByLabel('撤回原因').fill('另行研究')
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await expect(page.getByText(/撤回：另行研究/)).toBeVisible()
  expect(problems).toEqual([])
  await admin.close()
})

test('a unit reads the version it is bound by, and changes nothing', async () => {
  const liaison = new Person('liaison', 'phone', { profile: 'rules' })
  const page = await liaison.logIn('/rules')
  await expect(page.getByText('今天登记的事项用这一版。')).toBeVisible()
  await expect(page.getByText('自办件', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '制定新版' })).toHaveCount(0)
  await liaison.close()
})
