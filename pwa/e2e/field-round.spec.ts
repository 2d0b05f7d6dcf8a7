import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { signByHand } from './support/handwriting'
import { Person, picture } from './support/people'
import { approvedPlan, assignedMatter } from './support/scene'

/*
 * 一次现场督查，从头到尾: one announced visit on a phone and on a tablet, in flight mode from the gate to the last signature, and what the
 * pictures of the user guide show of it.
 */

const question = '围挡是否连续、牢固？'
const statement = '东侧围挡缺口约 12 米，无人看守。'

for (const device of ['phone', 'tablet'] as const) {
  test(`the whole round of a visit on a ${device}`, async () => {
    test.setTimeout(5 * 60_000)
    const title = `市医院新址：剩余拆迁现场督查（${device === 'phone' ? '手机' : '平板'}${Date.now() % 10_000}）`
    const { matterId } = await assignedMatter(title)
    const planId = await approvedPlan(matterId, 'ANNOUNCED', { checklistTemplateId: await checklist(title) })
    const inspector = new Person('inspector', device, { profile: `round-${Date.now()}` })
    const shown = (page: Page, step: string) => picture(page, `round-${step}-${device}`)
    try {
      let page = await inspector.logIn('/today')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      const card = page.getByRole('link', { name: `打开现场：${title}` })
      await expect(card.getByText('已可离线')).toBeVisible()
      await card.scrollIntoViewIfNeeded()
      await shown(page, '01-today')

      await page.goto('/offline')
      await page.getByRole('button', { name: /今日督查方案 (下载|更新)/ }).click()
      await expect(page.getByText(/个方案可离线使用/)).toBeVisible()
      await shown(page, '02-pack')

      // Chromium writes cookies to disk every 30 seconds; an inspector has logged in longer ago than that.
      await page.waitForTimeout(32_000)
      await inspector.setOffline(true)
      await page.goto(`/field/${planId}`)
      await expect(page.getByText('清单 0/1')).toBeVisible()
      await shown(page, '03-site')
      await page.getByRole('button', { name: '到场登记' }).click()
      await expect(page.getByText(/距登记地点/)).toBeVisible()
      await shown(page, '04-arrival')
      await page.getByRole('button', { name: '确认到场' }).click()
      await expect(page.getByText(/已到场/).first()).toBeVisible()

      await page.getByRole('link', { name: /清单 0\/1/ }).click()
      await page.getByRole('region', { name: question }).getByRole('button', { name: '否', exact: true }).click()
      await shown(page, '05-checklist')
      await page.getByRole('button', { name: '拍照记为问题' }).click()
      await page.getByRole('button', { name: '拍摄' }).click()
      await expect(page.getByText('1/9').first()).toBeVisible()
      await shown(page, '06-camera')
      await page.getByRole('button', { name: '完成', exact: true }).click()
      await page.getByLabel('说明').fill(statement)
      await expect(page.getByText('草稿已存')).toBeVisible()
      await shown(page, '07-finding')

      // an empty battery: the draft is there again
      await inspector.kill()
      page = await inspector.open('/today')
      await inspector.setOffline(true)
      await page.goto(`/field/${planId}`)
      await page.getByRole('link', { name: /未完成：东侧围挡缺口/ }).click()
      await expect(page.getByLabel('说明')).toHaveValue(statement)
      await page.getByRole('button', { name: '保存', exact: true }).click()
      await expect(
        page
          .getByText('已记为问题')
          .or(page.getByText(/发现 1/))
          .first(),
      ).toBeVisible()

      await page.goto(`/field/${planId}`)
      await page.getByRole('button', { name: /作记录/ }).click()
      await page.getByLabel('记录类型').selectOption({ label: '访谈' })
      await page.getByLabel('姓名或来源单位').fill('王某')
      await page.getByLabel('单位和职务').fill('凤台东街居民')
      await page.getByLabel('地点').fill('社区会议室')
      await page.getByLabel('问答内容').fill('问：围挡什么时候坏的？答：上周刮风以后。')
      await expect(page.getByText('草稿已存')).toBeVisible()
      await shown(page, '08-record')
      await page.getByRole('button', { name: '退出，保留草稿' }).click()

      await page.getByRole('button', { name: '请对方签字' }).click()
      await page.getByLabel('签字人姓名').fill('周建国')
      await page.getByLabel('职务').fill('项目部主任')
      await page.getByText('无异议', { exact: true }).click()
      await signByHand(page)
      await page.getByRole('img', { name: '签字板' }).evaluate((pad) => pad.scrollIntoView({ block: 'center' }))
      await shown(page, '09-signature')
      await page.getByRole('button', { name: '保存签字' }).click()
      await expect(page.getByText('已存本机，待发送').first()).toBeVisible()
      await page.evaluate(() => scrollTo(0, 0))
      await shown(page, '10-visit')

      await page.goto('/outbox')
      await expect(page.getByText('没有网络，联网后自动发送').first()).toBeVisible()
      await shown(page, '11-outbox')
      await inspector.setOffline(false)
      await expect(page.getByText(/服务器已收 1\/1，校验一致/)).toBeVisible({ timeout: 90_000 })
      await shown(page, '12-receipt')

      await page.goto(`/field/${planId}`)
      await page.getByRole('button', { name: '结束督查', exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await shown(page, '13-finish')
      await page.getByRole('dialog').getByRole('button', { name: '结束督查', exact: true }).click()
      await expect
        .poll(
          async () => (await sql('select finished_at from site_visit where plan_id = $1', [planId]))[0]?.finished_at,
        )
        .not.toBeNull()

      const findingId = await rectified(planId)
      await page.goto(`/findings/${findingId}`)
      await page.getByRole('button', { name: '提交核验', exact: true }).click()
      await page.getByRole('dialog').getByLabel('核验情况').fill('现场核验，围挡已补齐加固。')
      await shown(page, '14-verify')
    } finally {
      await inspector.close()
    }
  })
}

async function checklist(name: string): Promise<string> {
  const { id } = await new Api('clerk').command<{ id: string }>('keepChecklistTemplate', {
    name,
    items: [
      {
        id: randomUUID(),
        question,
        badReply: 'NO',
        allowsNotApplicable: true,
        photoRequired: true,
        commentRequired: false,
        category: 'QUALITY_SAFETY',
        severity: 'SERIOUS',
        wording: '围挡不连续、不牢固。',
      },
    ],
  })
  return id
}

/** The office has ordered what was found to be put right, and the unit has reported that it is. */
async function rectified(planId: string): Promise<string> {
  const [finding] = await sql('select id from finding where plan_id = $1', [planId])
  const findingId = String(finding?.id)
  await sql('update inspection_plan set sealed = false where id = $1', [planId])
  await new Api('director').command('orderRectification', {
    findingId,
    requirement: '三日内补齐加固，报送整改后照片。',
    dueOn: new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
  })
  await new Api('liaison').command('reportRectification', {
    findingId,
    rectificationId: randomUUID(),
    measures: '已补齐东侧围挡并加固。',
    photos: [],
  })
  return findingId
}
