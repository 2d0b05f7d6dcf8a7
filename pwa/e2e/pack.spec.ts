import { expect, test } from '@playwright/test'
import { Person, picture } from './support/people'
import { approvedPlan, assignedMatter } from './support/scene'

/*
 * 离线资料: what is taken along before the network ends, and found again without it after a restart.
 */

for (const device of ['phone', 'tablet'] as const) {
  test(`plans, matters and map are taken along, and found in flight mode after a restart, on a ${device}`, async () => {
    const title = `离线资料 ${device} ${Date.now()}`
    const { matterId } = await assignedMatter(title)
    const planId = await approvedPlan(matterId, 'UNANNOUNCED')
    const inspector = new Person('inspector', device, { profile: `pack-${Date.now()}` })
    try {
      let page = await inspector.logIn('/offline')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await page.getByRole('button', { name: /今日督查方案 (下载|更新)/ }).click()
      await expect(page.getByText(/个方案可离线使用/)).toBeVisible()

      await page.getByRole('button', { name: '事项目录 下载' }).click()
      await expect(page.getByRole('region', { name: '事项目录' }).getByText('已存到本机')).toBeVisible()

      await page.getByLabel('周围 1 km').check()
      await expect(page.getByText(/张图块，约/)).toBeVisible()
      await page.getByRole('button', { name: '地图 下载' }).click()
      const map = page.getByRole('region', { name: '地图' })
      await expect(map.getByText('已存到本机')).toBeVisible({ timeout: 60_000 })
      await page.evaluate(() => scrollTo(0, 0))
      await picture(page, `offline-${device}`)

      // Storage and cookie reach the disk some seconds later: what is killed before is a phone that lost power.
      await page.waitForTimeout(2_000)
      await inspector.kill()
      page = await inspector.open('/today')
      await inspector.setOffline(true)
      await page.goto('/offline/matters')
      await page.getByRole('searchbox').fill(title.slice(0, 4) + '　' + title.slice(-5))
      await expect(page.getByText('找到 1 件')).toBeVisible()
      await expect(page.getByText(title)).toBeVisible()
      await picture(page, `offline-search-${device}`)

      // The matter itself came with its plan, and so did what is known of the target.
      await page.getByText(title).click()
      await expect(page.getByText('督查事项').or(page.getByText(title)).first()).toBeVisible()
      await page.goto(`/field/${planId}`)
      await page.getByRole('link', { name: '对象以往情况' }).click()
      await expect(page.getByRole('heading', { name: /以往发现/ })).toBeVisible()
      const tiles = page.locator('img.map-grid-tile')
      await expect
        .poll(() =>
          tiles.evaluateAll((all) => all.filter((tile) => (tile as HTMLImageElement).naturalWidth === 256).length),
        )
        .toBeGreaterThan(3)
      await picture(page, `offline-target-${device}`)
    } finally {
      await inspector.close()
    }
  })
}

test('a list that is broken off leaves the old one as it was, and goes when it is removed', async () => {
  const inspector = new Person('inspector', 'phone', { profile: `pack-cut-${Date.now()}` })
  try {
    const page = await inspector.logIn('/offline')
    await page.getByRole('button', { name: '事项目录 下载' }).click()
    const list = page.getByRole('region', { name: '事项目录' })
    await expect(list.getByText('已存到本机')).toBeVisible()
    const held = await list.getByText(/^\d+ 件，/).textContent()

    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('PackMatters') ? route.abort() : route.continue(),
    )
    await page.getByRole('button', { name: '事项目录 更新' }).click()
    await expect(list.getByRole('alert')).toBeVisible()
    await expect(list.getByText(/^\d+ 件，/)).toHaveText(held ?? '')

    await page.getByRole('button', { name: '事项目录 从本机删除' }).click()
    await expect(list.getByText('本机还没有事项目录')).toBeVisible()
    await page.goto('/offline/matters')
    await expect(page.getByText('本机还没有事项目录')).toBeVisible()
  } finally {
    await inspector.close()
  }
})
