import { expect, test } from '@playwright/test'
import { Person, address } from './support/people'

test('an ended session costs no word: after logging in again in a popup the same form is sent', async () => {
  const clerk = new Person('clerk', 'desktop', { profile: 'session' })
  const page = await clerk.logIn('/matters/new')
  await page.getByLabel('事项标题').fill('会话中断时正在填写的事项')
  await page.getByLabel('来源', { exact: false }).first().selectOption('EXECUTIVE_MEETING')
  await page.getByLabel('有领导批示').uncheck()
  await page.getByLabel('来源文号').fill('会议纪要第9期')
  await page.getByLabel('立项依据').selectOption('GOVERNMENT_DECISION')
  await page.getByLabel('依据文件').fill('市政府常务会议纪要〔2026〕9号')
  await page.getByLabel('工作目标').fill('会话恢复后不重填一个字')
  await page.getByLabel('具体内容').fill('登录过期时在弹出的窗口中重新登录')
  await page.context().clearCookies({ domain: new URL(address()).hostname })
  const submit = page.getByRole('button', { name: '登记', exact: true })
  await submit.click()

  const banner = page.getByRole('alert').filter({ hasText: '登录已过期，内容已保存在本机' })
  const opening = page.context().waitForEvent('page')
  await banner.getByRole('button', { name: '重新登录' }).click()
  const popup = await opening
  await popup.getByLabel('用户名').fill('clerk')
  await popup.getByLabel('密码', { exact: true }).fill('luoshi')
  await popup.getByRole('button', { name: '登录' }).click()

  await expect(banner).toBeHidden()
  await expect.poll(() => popup.isClosed()).toBe(true)
  await expect(page.getByLabel('事项标题')).toHaveValue('会话中断时正在填写的事项')
  await submit.click()
  await expect(page).toHaveURL(/\/matters\/[0-9a-f-]{36}/)
  await clerk.close()
})
