import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person } from './support/people'
import { takePhoto } from './support/photo'
import { approvedPlan, assignedMatter, sha256 } from './support/scene'

/*
 * What lies on the phone: kept through kills, carried to another device, locked after its lease, cleared on the word of the server, and
 * never seen by a second officer.
 */

const texts = ['拆迁滞后，剩余12户', '围挡缺失三十米', '渣土没有覆盖'] as const
const passphrase = '救援口令-2026'

async function arrive(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: '到场登记' }).click()
  await phone.getByRole('button', { name: '确认到场' }).click()
  await expect(phone.getByText(/已到场/).first()).toBeVisible()
}

async function record(phone: Page, text: string, photo: Buffer): Promise<void> {
  await phone.getByRole('button', { name: '记录问题' }).click()
  await phone.getByLabel('系统相机').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo })
  await expect(phone.getByText('1/9').first()).toBeVisible()
  await phone.getByRole('button', { name: '完成', exact: true }).click()
  await phone.getByRole('button', { name: /类别/ }).click()
  await phone.getByRole('button', { name: '土地拆迁' }).click()
  await phone.getByText('较重', { exact: true }).click()
  await phone.getByLabel('说明').fill(text)
  await phone.getByRole('button', { name: '保存', exact: true }).click()
  await expect(phone.getByText(text).first()).toBeVisible()
}

/** Waits until the app works without network: its shell is cached and the plan is there. */
async function readyForTheField(phone: Page): Promise<void> {
  await phone.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })
}

/** Opens the outbox with a valid session: the kill may have taken the cookie with it. */
async function enter(phone: Page): Promise<void> {
  await phone.goto('/auth/login?to=/outbox')
  const name = phone.getByLabel('用户名')
  await expect(name.or(phone.getByRole('heading', { name: '发件箱', level: 1 }))).toBeVisible()
  if (await name.isVisible()) {
    await name.fill('inspector')
    await phone.getByLabel('密码', { exact: true }).fill('luoshi')
    await phone.getByRole('button', { name: '登录' }).click()
  }
  await phone.waitForURL((url) => url.pathname === '/outbox')
}

async function outboxItem(phone: Page, text: string) {
  const card = phone.getByRole('article').filter({ hasText: text })
  await expect(card).toBeVisible()
  return card
}

test('three findings written offline, killed, carried to another device by the rescue package: one of each at the server', async () => {
  const { matterId } = await assignedMatter(`救援包 ${Date.now()}`)
  const planId = await approvedPlan(matterId, 'UNANNOUNCED')
  const run = Date.now()
  const phone = new Person('inspector', 'phone', { profile: `outbox-a-${run}` })
  const spare = new Person('inspector', 'phone', { profile: `outbox-b-${run}` })
  try {
    let page = await phone.logIn(`/field/${planId}`)
    await expect(page.getByRole('button', { name: '到场登记' })).toBeVisible()
    await readyForTheField(page)
    // What belongs to the form is fetched with today's page.
    await page.goto('/today')
    await expect(page.getByText('已可离线').first()).toBeVisible()
    await phone.setOffline(true)
    await page.goto(`/field/${planId}`)
    await arrive(page)
    const photos: Buffer[] = []
    for (const text of texts) {
      const photo = await takePhoto(1200, 900)
      photos.push(photo)
      await record(page, text, photo)
    }

    // The battery dies; everything is still there, without network.
    await phone.kill()
    page = await phone.open('about:blank')
    await phone.setOffline(true)
    await page.goto('/outbox')
    for (const text of texts) {
      const card = await outboxItem(page, text)
      await expect(card).toContainText('没有网络，联网后自动发送')
      await expect(card).toContainText(/起 · .*B/)
      await expect(card).toContainText('照片 0/1')
    }
    await expect(page.getByText('本机存储')).toBeVisible()

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出救援包' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('共 4 项、3 张照片')
    const make = dialog.getByRole('button', { name: '生成文件' })
    await expect(make).toBeDisabled()
    await dialog.getByLabel(/口令（至少/).fill(passphrase)
    await make.click()
    const file = await (await downloading).path()
    expect(readFileSync(file).includes(Buffer.from(texts[0]))).toBe(false)

    // Another device, the same officer: a wrong passphrase and a damaged file are refused, the right one is taken and sent.
    const other = await spare.logIn('/outbox')
    const choose = other.getByLabel('选择救援包文件')
    const damaged = Buffer.from(readFileSync(file))
    damaged[damaged.length >> 1]! ^= 1
    await choose.setInputFiles({ name: 'damaged.zip', mimeType: 'application/zip', buffer: damaged })
    const taking = other.getByRole('dialog')
    await taking.getByLabel('输入导出时设的口令').fill(passphrase)
    await taking.getByRole('button', { name: '导入', exact: true }).click()
    await expect(taking).toContainText('文件已损坏')
    await taking.getByRole('button', { name: '取消' }).click()
    await choose.setInputFiles(file)
    await taking.getByLabel('输入导出时设的口令').fill('不是这个口令')
    await taking.getByRole('button', { name: '导入', exact: true }).click()
    await expect(taking).toContainText('口令不对')
    await taking.getByLabel('输入导出时设的口令').fill(passphrase)
    await taking.getByRole('button', { name: '导入', exact: true }).click()
    await expect(other.getByText('已导入 4 项，0 项本机已有')).toBeVisible()
    await expect(other.getByText(/服务器已收 1\/1，校验一致/)).toHaveCount(3, { timeout: 90_000 })

    // The first phone finds network and sends the same.
    await phone.setOffline(false)
    await enter(page)
    await expect(page.getByText(/服务器已收 1\/1，校验一致/)).toHaveCount(3, { timeout: 90_000 })
    await expect(page.getByText('全部已发送')).toBeVisible()

    const findings = await sql('select text, clock_skew_seconds from finding where plan_id = $1', [planId])
    expect(findings.map((row) => String(row.text)).toSorted()).toEqual([...texts].toSorted())
    for (const row of findings) expect(Math.abs(Number(row.clock_skew_seconds))).toBeLessThan(10)
    expect(await sql('select id from site_visit where plan_id = $1', [planId])).toHaveLength(1)
    const originals = await sql(
      `select f.sha256 from stored_file f join evidence e on e.id = f.evidence_id where e.plan_id = $1 and f.variant = 'ORIGINAL'`,
      [planId],
    )
    expect(originals.map((row) => String(row.sha256)).toSorted()).toEqual(
      photos.map((photo) => sha256(photo)).toSorted(),
    )

    // The service worker's cache holds the app and no answer of the server (S28).
    const cached = await page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map((request) => new URL(request.url).pathname)
    })
    expect(cached.length).toBeGreaterThan(5)
    expect(cached.filter((path) => !/^\/(index\.html|manifest\.webmanifest|assets\/|icons\/)/.test(path))).toEqual([])
  } finally {
    await phone.close()
    await spare.close()
  }
})

test('a second officer on the same phone sees nothing of the first, and the first finds all of it again', async () => {
  const run = Date.now()
  const phone = new Person('inspector', 'phone', { profile: `outbox-two-${run}` })
  try {
    const { planId, page } = await withOneUnsent(phone)
    // The session ends before there is network again: nothing was sent.
    await page.context().clearCookies()
    await phone.setOffline(false)
    await page.goto('/auth/login?to=/outbox')
    await page.getByLabel('用户名').fill('inspector2')
    await page.getByLabel('密码', { exact: true }).fill('luoshi')
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL((url) => url.pathname === '/outbox')
    await expect(page.getByText('发件箱是空的')).toBeVisible()
    await page.goto(`/field/${planId}`)
    await expect(page.getByText(texts[0])).toHaveCount(0)

    await page.context().clearCookies()
    await enter(page)
    await outboxItem(page, texts[0])
    await expect(page.getByText(/服务器已收 1\/1，校验一致/)).toBeVisible({ timeout: 90_000 })
  } finally {
    await phone.close()
  }
})

test('after fourteen days without network the phone is locked; its owner opens it, and nothing unsent is lost', async () => {
  const phone = new Person('inspector', 'phone', { profile: `outbox-lease-${Date.now()}` })
  try {
    const { page } = await withOneUnsent(phone)
    await page.clock.setFixedTime(Date.now() + 14 * 86_400_000 + 60_000)
    await page.goto('/outbox')
    await expect(page.getByRole('alert')).toContainText('已有 14 天没有联网')
    await expect(page.getByText(texts[0])).toHaveCount(0)
    // Setting the clock back does not help.
    await page.clock.setFixedTime(Date.now())
    await page.goto('/today')
    await expect(page.getByRole('alert')).toContainText('已有 14 天没有联网')

    await phone.setOffline(false)
    await page.context().clearCookies()
    await enter(page)
    await outboxItem(page, texts[0])
    await expect(page.getByText(/服务器已收 1\/1，校验一致/)).toBeVisible({ timeout: 90_000 })
  } finally {
    await phone.close()
  }
})

test('a phone that was signed out from elsewhere is cleared at its next contact, and the list says so', async () => {
  const phone = new Person('inspector', 'phone', { profile: `outbox-lost-${Date.now()}` })
  const desk = new Person('admin', 'desktop', { profile: `outbox-admin-${Date.now()}` })
  try {
    const { page } = await withOneUnsent(phone)
    const officerId = await page.evaluate(async () =>
      (await indexedDB.databases()).map((one) => one.name ?? '').find((name) => /^luoshi-[0-9a-f-]{36}$/.test(name)),
    )
    expect(officerId).toBeTruthy()

    const { me } = await new Api('inspector').run<{ me: { officer: { unitId: string; name: string } } }>(
      '{ me { officer { unitId name } } }',
    )
    const admin = await desk.logIn(`/units/${me.officer.unitId}`)
    const row = admin.getByRole('listitem').filter({ hasText: me.officer.name }).first()
    await row.getByRole('button', { name: '登录设备' }).click()
    await expect(row.getByText(/最近联网/).first()).toBeVisible()
    await row.getByRole('button', { name: '退出全部设备' }).click()
    await expect(admin.getByRole('dialog')).toContainText('包括还没有发送的记录')
    await admin.getByRole('dialog').getByRole('button', { name: '退出全部设备' }).click()
    await expect(admin.getByText(/已远程退出 \d+ 台设备/)).toBeVisible()
    expect(
      await sql('select id from session_token where subject = (select subject from officer where name = $1)', [
        me.officer.name,
      ]),
    ).toEqual([])

    await phone.setOffline(false)
    // It may notice by itself, before it is opened again.
    const notice = page.getByRole('alert').filter({ hasText: '已被远程退出' })
    const hasNoticed = await notice.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
    if (!hasNoticed) await page.reload()
    await expect(notice).toBeVisible()
    await expect
      .poll(async () => page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name)))
      .not.toContain(officerId)
    // Nor does the provider let whoever holds the phone in again without a password.
    await page.goto('/auth/login?to=/today')
    await expect(page.getByLabel('密码', { exact: true })).toBeVisible()

    await admin.reload()
    await row.getByRole('button', { name: '登录设备' }).click()
    await expect(row.getByText(/已清除本机资料/).first()).toBeVisible()
  } finally {
    await phone.close()
    await desk.close()
  }
})

/** A phone without network, with an arrival and a finding in its outbox. */
async function withOneUnsent(phone: Person): Promise<{ planId: string; page: Page }> {
  const { matterId } = await assignedMatter(`本机资料 ${Date.now()}`)
  const planId = await approvedPlan(matterId, 'UNANNOUNCED')
  const page = await phone.logIn(`/field/${planId}`)
  await expect(page.getByRole('button', { name: '到场登记' })).toBeVisible()
  await readyForTheField(page)
  await page.goto('/today')
  await expect(page.getByText('已可离线').first()).toBeVisible()
  await phone.setOffline(true)
  await page.goto(`/field/${planId}`)
  await arrive(page)
  await record(page, texts[0], await takePhoto(600, 450))
  return { planId, page }
}
