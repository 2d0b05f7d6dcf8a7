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
