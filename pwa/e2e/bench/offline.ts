import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { Person } from '../support/people'
import { takePhoto } from '../support/photo'
import { dataDir, root } from '../support/places'
import { approvedPlan, assignedMatter } from '../support/scene'

/*
 * Goal G18: what the officer waits for without network, in real Chromium on this machine: cold start, saving a finding with its photo,
 * a search among all matters that the phone keeps. Each time is taken in the page, from the touch to the next frame that shows the result.
 */

interface Figure {
  name: string
  goal: number
  times: number[]
}

/** Five years of a prefecture: 12,000 matters. */
const years = '5'
const starts = 7
const saves = 7
const searches = ['医院', '拆迁 进展', '〔2026〕12', '市住建局 道路', '没有这样的事项', '学校', '污水 管网 改造', '9号']

export async function main(args: string[]): Promise<void> {
  execFileSync('./luoshi', ['demo-data', '--weifang-years', years, '--data', dataDir], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  const figures: Figure[] = [...(await inTheField()), ...(await amongMatters())]
  if (args.includes('--json')) console.log(JSON.stringify(figures.map(summary), undefined, 2))
  else {
    console.log(`${'离线 / offline'.padEnd(44)} ${'median'.padStart(9)} ${'worst'.padStart(9)} ${'goal'.padStart(9)}`)
    for (const { name, median, worst, goal } of figures.map(summary))
      console.log(`${name.padEnd(44)} ${ms(median)} ${ms(worst)} ${ms(goal)}  ${median <= goal ? '✓' : '✗'}`)
  }
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(9)

function summary({ name, goal, times }: Figure) {
  const sorted = times.toSorted((a, b) => a - b)
  return { name, goal, median: sorted[sorted.length >> 1] ?? NaN, worst: sorted.at(-1) ?? NaN, rounds: times.length }
}

/** An inspector in flight mode: the app is killed and opened, then findings are saved. */
async function inTheField(): Promise<Figure[]> {
  const { matterId } = await assignedMatter(`离线速度 ${Date.now()}`)
  const planId = await approvedPlan(matterId, 'ANNOUNCED')
  const inspector = new Person('inspector', 'phone', { profile: `bench-${Date.now()}` })
  try {
    let page = await inspector.logIn('/today')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.getByText('已可离线').first().waitFor()
    await page.goto('/today')
    await page.getByText('已可离线').first().waitFor()
    await page.waitForTimeout(3_000)
    const coldStarts: number[] = []
    for (let round = 0; round < starts; round++) {
      await inspector.kill()
      page = await inspector.open('about:blank')
      await inspector.setOffline(true)
      await page.addInitScript(tellWhenShown, '.plan .title')
      await page.goto('/today', { waitUntil: 'commit' })
      coldStarts.push(await shownAt(page))
    }
    await page.goto(`/field/${planId}`)
    await page.getByRole('button', { name: '到场登记' }).click()
    await page.getByRole('button', { name: '确认到场' }).click()
    const photo = await takePhoto()
    const saved: number[] = []
    for (let round = 0; round < saves; round++) saved.push(await saveFinding(page, `离线保存第${round + 1}条`, photo))
    return [
      { name: '冷启动 / cold start to today', goal: 1000, times: coldStarts },
      { name: '保存问题（含照片）/ save with a photo', goal: 100, times: saved },
    ]
  } finally {
    await inspector.close()
  }
}

async function saveFinding(page: Page, text: string, photo: Buffer): Promise<number> {
  await page.getByRole('button', { name: '记录问题' }).click()
  await page.getByLabel('系统相机').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByText('1/9').first().waitFor()
  await page.getByRole('button', { name: '完成', exact: true }).click()
  await page.getByRole('button', { name: /类别/ }).click()
  await page.getByRole('button', { name: '土地拆迁' }).click()
  await page.getByText('较重', { exact: true }).click()
  await page.getByLabel('说明').fill(text)
  await page.waitForTimeout(500)
  const shown = page.evaluate(
    (words) =>
      new Promise<number>((done) => {
        let pressed = 0
        addEventListener('pointerup', () => (pressed = performance.now()), { capture: true, once: true })
        const look = () => {
          const isThere =
            pressed && [...document.querySelectorAll('.findings li')].some((e) => e.textContent?.includes(words))
          if (isThere) requestAnimationFrame(() => done(performance.now() - pressed))
          else requestAnimationFrame(look)
        }
        look()
      }),
    text,
  )
  await page.getByRole('button', { name: '保存', exact: true }).click()
  return shown
}

/** A clerk with the whole ledger on the phone. */
async function amongMatters(): Promise<Figure[]> {
  const clerk = new Person('clerk', 'phone', { profile: `bench-${Date.now()}` })
  try {
    const page = await clerk.logIn('/offline')
    const card = page.getByRole('region', { name: '事项目录' })
    await card.getByRole('button', { name: /下载/ }).click()
    await card.getByText('已存到本机').waitFor({ timeout: 300_000 })
    const held = Number((await card.getByText(/^[\d,]+ 件，/).textContent())?.replace(/ 件.*/, '').replaceAll(',', ''))
    await clerk.setOffline(true)
    await page.goto('/offline/matters')
    const field = page.getByRole('searchbox')
    await page.getByText(/^找到/).waitFor()
    const times: number[] = []
    for (const words of [...searches, ...searches, ...searches]) times.push(await field.evaluate(search, words))
    return [{ name: `查找 / search ${held.toLocaleString('en')} matters`, goal: 50, times }]
  } finally {
    await clerk.close()
  }
}

/** Runs in the page: from the keystroke to the frame with the result. */
function search(field: SVGElement | HTMLElement, words: string): Promise<number> {
  return new Promise((done) => {
    const begin = performance.now()
    ;(field as HTMLInputElement).value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
    requestAnimationFrame(() => {
      const frame = new MessageChannel()
      frame.port1.addEventListener('message', () => done(performance.now() - begin))
      frame.port1.start()
      frame.port2.postMessage(undefined)
    })
  })
}

/** Runs before the page: notes when the first such element is painted. */
function tellWhenShown(selector: string): void {
  const look = () => {
    if (document.querySelector(selector))
      requestAnimationFrame(() => Object.assign(window, { shownAt: performance.now() }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function shownAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (window as { shownAt?: number }).shownAt)
  return (await handle.jsonValue()) as number
}
