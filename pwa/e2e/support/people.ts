import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { pictures, work } from './places'

/** Address of the running stack. */
export const address = (): string => {
  const url = process.env.LUOSHI_URL
  if (!url) throw new Error('the stack is not running')
  return url
}

export type Device = 'phone' | 'tablet' | 'desktop'
export const accounts = [
  'clerk',
  'director',
  'leader',
  'chief',
  'inspector',
  'inspector2',
  'groupleader',
  'liaison',
  'liaison2',
  'unithead',
  'auditor',
  'admin',
] as const
export type Account = (typeof accounts)[number]

/** At the site of the demo hospital. */
export const atTheSite = { latitude: 35.4936, longitude: 112.8769, accuracy: 8 }

const devices: Record<Device, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true, deviceScaleFactor: 1 },
  desktop: { viewport: { width: 1440, height: 900 } },
}

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

/** One person with one device: a browser profile of its own on disk, which survives when the browser is killed. */
export class Person {
  private context: BrowserContext | undefined

  constructor(
    readonly account: Account,
    readonly device: Device,
    private readonly own: { profile?: string; flags?: string[] } = {},
  ) {}

  /** The browser, started when it is not running; the profile is what an earlier run left. */
  async open(path = '/'): Promise<Page> {
    this.context ??= await chromium.launchPersistentContext(this.profile, {
      executablePath: '/usr/bin/chromium',
      headless: true,
      args: [...chromiumFlags, ...(this.own.flags ?? [])],
      baseURL: address(),
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      geolocation: atTheSite,
      permissions: ['geolocation', 'camera', 'notifications'],
      ...devices[this.device],
    })
    this.context.setDefaultTimeout(20_000)
    const page = this.context.pages()[0] ?? (await this.context.newPage())
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    return page
  }

  /** Opens the app and logs in through the provider's page, unless this device is logged in from before. */
  async logIn(path = '/'): Promise<Page> {
    const page = await this.open(`/auth/login?to=${encodeURIComponent(path)}`)
    const name = page.getByLabel('用户名')
    await expect(name.or(page.locator('#main'))).toBeVisible()
    if (!(await name.isVisible())) return page
    await name.fill(this.account)
    await page.getByLabel('密码', { exact: true }).fill('luoshi')
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/realms') && !url.pathname.startsWith('/auth'))
    return page
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.context?.setOffline(isOffline)
  }

  /** Ends every process of the browser at once, as an empty battery would. */
  async kill(): Promise<void> {
    try {
      execFileSync('pkill', ['-9', '-f', this.profile])
    } catch {
      // nothing was running
    }
    await this.context?.close().catch(() => undefined)
    this.context = undefined
  }

  async close(): Promise<void> {
    await this.context?.close()
    this.context = undefined
  }

  private get profile(): string {
    return join(work, `profile-${this.own.profile ?? 'main'}-${this.account}-${this.device}`)
  }
}

/** A picture for README and user guide. */
export async function picture(page: Page, name: string): Promise<void> {
  await expect(page.getByText('正在加载')).toHaveCount(0)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
