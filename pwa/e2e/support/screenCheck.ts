import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  desktop: { width: 1440, height: 900 },
} as const
export type Size = keyof typeof sizes

/** What thumbs need on the phone. */
const thumb = 44

/** Writes down what a page says to its console and what its security policy refuses. */
export async function listen(page: Page, problems: string[]): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `refused by policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      )
    })
  })
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${path(page)}: console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => problems.push(`${path(page)}: error: ${error.message}`))
}

/** Waits until the page stands still: loaded, no skeleton. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('.skeleton, [aria-busy="true"]') === null,
  )
  await page.evaluate(() => document.fonts.ready)
}

/** Everything that is wrong with the screen as it stands, in words. */
export async function wrongs(page: Page, size: Size): Promise<string[]> {
  const { width } = sizes[size]
  const found = await page.evaluate(measure, { width, thumb: size === 'phone' ? thumb : 0 })
  // The whole screen at once: what lies under a bar that stays at the bottom can be scrolled from under it.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (height > sizes[size].height) {
    await page.setViewportSize({ width, height })
    // What comes into view may ask for more.
    await settle(page)
  }
  // Its half a megabyte is brought in once per document, not at each look.
  const isThere = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: '0' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`),
  )
  return [...found, ...broken].map((text) => `${path(page)} ${size}: ${text}`)
}

function path(page: Page): string {
  return page.url().startsWith('http') ? new URL(page.url()).pathname : page.url()
}

/** Runs in the page. */
function measure({ width, thumb }: { width: number; thumb: number }): string[] {
  const problems: string[] = []
  const tell = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`

  const whole = document.documentElement.scrollWidth
  if (whole > width) {
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    problems.push(`scrolls sideways: ${whole} px, by ${wide.slice(-3).map(tell).join(' | ')}`)
  }
  if (thumb === 0) return problems

  const interactive =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], [tabindex="0"]'
  for (const element of document.querySelectorAll<HTMLElement>(interactive)) {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue
    if (element.closest('[inert], [aria-hidden="true"]')) continue
    // A thumb that misses the box hits its label.
    const target = element.closest('label') ?? element
    const { height, bottom, width: across } = target.getBoundingClientRect()
    const isOutside = bottom <= 0
    const isScroller = element.matches('[tabindex="0"]') && element.scrollWidth > element.clientWidth
    if (isOutside || isScroller || height >= thumb - 0.5) continue
    const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : null
    if (label && height <= 1 && label.getBoundingClientRect().height >= thumb - 0.5) continue
    if (isInText(element)) continue
    problems.push(`target of ${Math.round(across)}×${Math.round(height)} px: ${tell(element)}`)
  }
  return problems

  /** A link in a sentence is as high as its line (WCAG 2.5.8). */
  function isInText(element: HTMLElement): boolean {
    if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false
    const parent = element.parentElement
    return (parent?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length
  }
}
