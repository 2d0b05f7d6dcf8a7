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
  await expect(desk).toHaveURL(/\/matters\?sources=WORK_REPORT/)
  await expect(desk.getByText(/改造城镇老旧小区|新建公办幼儿园|改造|建设/).first()).toBeVisible()
  await picture(desk, 'import-ledger')
})

test('the imported batch is approved and assigned as one item and seen in the ledger with lamp and unit (JC-08, WF-14)', async () => {
  test.setTimeout(300_000)
  const [batch] = await sql(
    `select b.id from import_batch b where b.status = 'COMMITTED' and b.matter_count = 273 order by b.opened_at desc limit 1`,
  )
  const path = `/intake/imports/${String(batch?.id)}/handling`
  const director = new Person('director', 'desktop', { profile: 'intake' })
  try {
    const desk = await director.logIn(path)
    await expect(desk.getByRole('button', { name: '待立项 273' })).toHaveAttribute('aria-pressed', 'true')
    await expect(desk.getByRole('button', { name: '同意立项 273 件' })).toBeEnabled()
    await picture(desk, 'batch-initiate')
    await desk.getByRole('button', { name: '同意立项 273 件' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await expect(desk.getByText('273 件已立项')).toBeVisible({ timeout: 180_000 })
  } finally {
    await director.close()
  }
  const desk = await clerk.open(`${path}?step=INITIATED`)
  await desk.getByRole('button', { name: '确认办法并下达 273 件' }).click()
  await expect(desk.getByRole('dialog').getByText(/将向 \d+ 个单位下达 \d+ 件任务通知单/)).toBeVisible()
  await desk.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(desk.getByText('273 件已下达')).toBeVisible({ timeout: 180_000 })
  await picture(desk, 'batch-issued')

  const numbers = await sql(
    `select o.row_number as row, substring(m.number from '〕(.*)号')::int as n from matter_origin o join matter m on m.id = o.matter_id
     where o.batch_id = $1 order by o.row_number`,
    [batch?.id],
  )
  const first = Number(numbers[0]?.n)
  expect(numbers.map((row) => Number(row.n))).toEqual(Array.from({ length: 273 }, (_, index) => first + index))

  await desk.getByRole('link', { name: '到台账查看' }).click()
  await expect(desk).toHaveURL(/\/matters\?sources=WORK_REPORT&phase=EXECUTION/)
  const row = desk.locator('tr.data').first()
  await expect(row.locator('td.lamp')).toContainText('灯')
  await expect(row.locator('td.lead')).not.toHaveText('未交办')
  await picture(desk, 'batch-ledger')
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
