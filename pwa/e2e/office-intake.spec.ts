import { expect, test } from '@playwright/test'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { workReportSheet, yearOfMinutes } from './support/workReport'

/* An office moves its ledger in: the 273 tasks of a work report from a workbook, 431 items from the minutes of a year (WF-14, WF-15). */

const clerk = new Person('clerk', 'desktop', { profile: 'intake' })
const year = new Date().getFullYear()

test.describe.configure({ mode: 'serial' })
test.afterAll(() => clerk.close())

async function matters(source: string): Promise<number> {
  const rows = await sql(`select count(*)::int n from matter where source = '${source}'`)
  return Number(rows[0]?.n)
}

test('imports the 273 tasks of the work report from a workbook', async () => {
  const before = await matters('WORK_REPORT')
  const desk = await clerk.logIn('/intake')
  await expect(desk.getByRole('link', { name: /导入台账/ })).toBeVisible()
  await picture(desk, 'intake')
  await desk.getByRole('link', { name: /导入台账/ }).click()

  const download = desk.waitForEvent('download')
  await desk.getByRole('button', { name: '下载模板' }).click()
  expect((await download).suggestedFilename()).toBe('督查事项导入模板.xlsx')

  await desk.getByLabel('台账文件').setInputFiles({
    name: `${year}年政府工作报告任务分解表.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workReportSheet(year),
  })
  await expect(desk.getByText('共 273 行事项')).toBeVisible()
  await expect(desk.getByLabel('“牵头单位”列对应')).toHaveValue('leadUnit')
  await desk.getByLabel('来源文件（文号、届次）').fill(`${year}年政府工作报告`)
  await desk.getByLabel('依据文件').fill('市人代会审议通过的政府工作报告')
  await picture(desk, 'import-columns')
  await desk.getByRole('button', { name: '核对 273 行' }).click()

  await expect(desk).toHaveURL(/\/intake\/imports\//)
  await expect(desk.getByText('其中 273 行单位、任务、时限齐全')).toBeVisible()
  await picture(desk, 'import-check')
  await desk.getByRole('button', { name: '登记 273 件' }).click()
  await expect(desk.getByRole('status').getByText('已登记 273 件事项')).toBeVisible()
  await picture(desk, 'import-done')
  expect(await matters('WORK_REPORT')).toBe(before + 273)

  await desk.getByRole('link', { name: '到台账查看' }).click()
  await expect(desk).toHaveURL(/\/matters\?source=WORK_REPORT/)
  await expect(desk.getByText(/改造城镇老旧小区|新建公办幼儿园|改造|建设/).first()).toBeVisible()
  await picture(desk, 'import-ledger')
})

test('the same workbook again doubles nothing', async () => {
  const before = await matters('WORK_REPORT')
  const desk = await clerk.open('/intake/sheet')
  await desk.getByLabel('台账文件').setInputFiles({
    name: '再次导入.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workReportSheet(year),
  })
  await desk.getByLabel('依据文件').fill('市人代会审议通过的政府工作报告')
  await desk.getByRole('button', { name: '核对 273 行' }).click()
  await expect(desk.getByRole('button', { name: '已导入过 273' })).toBeVisible()
  await expect(desk.getByRole('button', { name: '登记 0 件' })).toBeDisabled()
  expect(await matters('WORK_REPORT')).toBe(before)
})

test('splits the minutes of a year into 431 items and registers them', async () => {
  const before = await matters('EXECUTIVE_MEETING')
  const desk = await clerk.open('/intake/document')
  await desk.getByLabel('文件全文').fill(yearOfMinutes(year))
  await desk.getByRole('button', { name: '拆分', exact: true }).click()
  await expect(desk.getByText('共 431 项')).toBeVisible()
  await desk
    .getByRole('button', { name: /一（二）/ })
    .first()
    .click()
  await picture(desk, 'split-items')
  await desk.getByRole('button', { name: '核对 431 行' }).click()

  await expect(desk).toHaveURL(/\/intake\/imports\//)
  await expect(desk.getByText(/全选 \d+ 行/)).toBeVisible()
  const all = desk.getByRole('checkbox', { name: /全选/ })
  await expect(desk.getByRole('button', { name: /登记 \d+ 件/ })).toBeEnabled()
  if (!(await all.isChecked())) await all.check()
  const reason = desk.getByLabel('疑似重复仍要登记的理由')
  if (await reason.isVisible()) await reason.fill('会议议定事项，与年度任务分别跟踪')
  await desk.getByRole('button', { name: '登记 431 件' }).click()
  await expect(desk.getByRole('status').getByText('已登记 431 件事项')).toBeVisible()
  expect(await matters('EXECUTIVE_MEETING')).toBe(before + 431)
  const kept = await sql(
    `select count(*)::int n from matter_origin where document like '%议定事项纪要' and paragraph like '%（%' and parent like '%次%'`,
  )
  expect(Number(kept[0]?.n)).toBe(431)
})
