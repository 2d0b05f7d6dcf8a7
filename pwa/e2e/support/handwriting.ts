import type { Page } from '@playwright/test'

/** A hand that writes: a few strokes with the mouse, as a finger or a pen would draw them. */
export async function writeByHand(page: Page) {
  const pad = page.getByRole('img', { name: '手写批示板' })
  const box = await pad.boundingBox()
  if (!box) throw new Error('no pad')
  const stroke = async (...points: [number, number][]) => {
    const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
    const [first = [0, 0] as [number, number], ...rest] = points
    await page.mouse.move(...at(first))
    await page.mouse.down()
    for (const point of rest) await page.mouse.move(...at(point), { steps: 6 })
    await page.mouse.up()
  }
  // 同意
  await stroke([0.12, 0.25], [0.12, 0.75])
  await stroke([0.12, 0.25], [0.28, 0.25], [0.28, 0.75], [0.25, 0.72])
  await stroke([0.16, 0.38], [0.24, 0.38])
  await stroke([0.16, 0.5], [0.24, 0.5], [0.24, 0.64], [0.16, 0.64], [0.16, 0.5])
  await stroke([0.42, 0.2], [0.43, 0.25])
  await stroke([0.36, 0.28], [0.5, 0.28])
  await stroke([0.36, 0.38], [0.5, 0.38])
  await stroke([0.38, 0.46], [0.48, 0.46], [0.48, 0.6], [0.38, 0.6], [0.38, 0.46])
  await stroke([0.4, 0.68], [0.42, 0.78], [0.49, 0.76])
}

/** Two strokes across the pad of the inspected unit. */
export async function signByHand(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: '签字板' })
  // in the middle, clear of the bar with the button
  await pad.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  for (const rows of [
    [0.3, 0.7, 0.2, 0.8, 0.4],
    [0.8, 0.4, 0.6, 0.3, 0.7],
  ]) {
    const [first = 0, ...rest] = rows
    await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * first)
    await page.mouse.down()
    for (const [index, row] of rest.entries()) {
      await page.mouse.move(box.x + box.width * (0.3 + index * 0.15), box.y + box.height * row, { steps: 6 })
    }
    await page.mouse.up()
  }
}
