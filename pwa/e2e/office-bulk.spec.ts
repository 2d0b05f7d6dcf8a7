import { expect, test } from '@playwright/test'
import { sql } from './support/database'
import { Person, picture } from './support/people'

/* What is done with many rows of the ledger at once (row 28): urging and notices for all units of the selection, reported row by row. */

const director = new Person('director', 'desktop', { profile: 'bulk' })

test.describe.configure({ mode: 'serial' })
test.afterAll(() => director.close())

async function count(table: string): Promise<number> {
  return Number((await sql(`select count(*)::int n from ${table}`))[0]?.n)
}

test('urges the units of three red matters, says before how many, and reports after (CT-09)', async () => {
  const desk = await director.logIn('/matters?lights=RED&open=1&sort=LAMP')
  const boxes = desk.getByRole('checkbox', { name: /^选中/ })
  for (const at of [0, 1, 2]) await boxes.nth(at).check()
  const bar = desk.getByRole('region', { name: '已选 3 件' })
  await bar.getByRole('button', { name: '催办' }).click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByText(/将向 \d+ 个单位发出 \d+ 件/)).toBeVisible()
  await dialog.getByLabel('催办等级').selectOption('YELLOW')
  await expect(dialog.getByLabel('承办单位负责人')).toBeChecked()
  await dialog.getByLabel('催办内容').fill('请今天下班前报送最新进展。')
  await picture(desk, 'bulk-urge')
  const before = await count('expedite_notice')
  await dialog.getByRole('button', { name: '发出催办' }).click()
  await expect(dialog.getByText(/\d+ 件已发/)).toBeVisible()
  await picture(desk, 'bulk-urged')
  expect(await count('expedite_notice')).toBeGreaterThan(before)
  await dialog.getByRole('button', { name: '完成' }).click()
  await expect(bar).toBeHidden()
})

test('urging the same again the same day is refused row by row, with the reason', async () => {
  const desk = await director.open('/matters?lights=RED&open=1&sort=LAMP')
  await desk.getByRole('checkbox', { name: /^选中/ }).first().check()
  await desk.getByRole('region', { name: '已选 1 件' }).getByRole('button', { name: '催办' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('催办等级').selectOption('YELLOW')
  const before = await count('expedite_notice')
  await dialog.getByRole('button', { name: '发出催办' }).click()
  await expect(dialog.getByText(/^0 件已发，\d+ 件未发：$/)).toBeVisible()
  await expect(dialog.getByText('今天已发过同级催办').first()).toBeVisible()
  expect(await count('expedite_notice')).toBe(before)
  await dialog.getByRole('button', { name: '完成' }).click()
})

test('signs a supervision notice for each unit of the selection (JC-06)', async () => {
  const desk = await director.open('/matters?lights=RED&open=1&sort=LAMP')
  const boxes = desk.getByRole('checkbox', { name: /^选中/ })
  for (const at of [0, 1]) await boxes.nth(at).check()
  await desk.getByRole('region', { name: '已选 2 件' }).getByRole('button', { name: '发通知' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('办理要求').fill('请三日内书面说明滞后原因和下一步措施。')
  const before = await count('slip')
  await picture(desk, 'bulk-notice')
  await dialog.getByRole('button', { name: '签发' }).click()
  await expect(dialog.getByText(/\d+ 件已发/)).toBeVisible()
  expect(await count('slip')).toBeGreaterThan(before)
})

test('filters by phase, keeps it in the address, and the counts agree with the rows (WF-08)', async () => {
  const desk = await director.open('/matters')
  const phases = desk.getByRole('group', { name: '阶段' })
  const execution = phases.getByRole('button', { name: /^执行/ })
  await execution.click()
  await expect(desk).toHaveURL(/phase=EXECUTION/)
  await expect(async () => {
    const n = Number(/\d+/.exec((await execution.textContent()) ?? '')?.[0])
    await expect(desk.getByText(`共 ${n.toLocaleString('zh-CN')} 件`)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await picture(desk, 'ledger-phases')
})

test('a listed matter has its red edge in the ledger and on the dossier, with the count of visits (JC-14)', async () => {
  const desk = await director.open('/matters?listed=1&q=市医院')
  const title = '市医院易址扩建项目拆迁进展缓慢'
  await expect(desk.locator('tr.data.listed').filter({ hasText: title })).toBeVisible()
  await desk.getByRole('link', { name: title }).click()
  await expect(desk.locator('.head.listed')).toHaveCSS('border-left-color', 'rgb(201, 37, 45)')
  await expect(desk.locator('.head').getByText(/已督查 \d+ 次/)).toBeVisible()
})
