import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Cookie, type Page } from '@playwright/test'
import type { FaultProxy } from '../support/faultProxy'
import { address, chromiumFlags, type Account } from '../support/people'
import { work } from '../support/places'
import type { PagePhone } from './orders'

/** An empty document of the origin of the app: the harness puts its script there. */
const emptyPage = '/icons/luoshi.svg'

declare global {
  var phone: PagePhone
}

/** What is asked of a tab that was killed in the meantime. */
export class TabGone extends Error {
  override readonly name = 'TabGone'
}

/** One page of a phone, with the offline code in it. */
export class Tab {
  /** Resolves when the page is closed or its process has ended. */
  readonly ended: Promise<void>
  /** Resolves when the page stands still at the step that was ordered. */
  readonly standsStill: Promise<void>

  private constructor(
    readonly page: Page,
    standsStill: Promise<void>,
  ) {
    this.standsStill = standsStill
    this.ended = new Promise((done) => {
      page.on('crash', () => done())
      page.on('close', () => done())
    })
  }

  static async open(page: Page, script: string): Promise<Tab> {
    let still = () => {}
    const standsStill = new Promise<void>((done) => (still = done))
    await page.exposeFunction('standsStill', () => still())
    const tab = new Tab(page, standsStill)
    await page.goto(emptyPage)
    await page.evaluate(script)
    return tab
  }

  /** Calls the page; rejects with `TabGone` when it is killed before it answers. */
  async call<Name extends keyof PagePhone>(
    name: Name,
    ...args: Parameters<PagePhone[Name]>
  ): Promise<Awaited<ReturnType<PagePhone[Name]>>> {
    const answer = this.page
      .evaluate(
        ([name, args]) => (globalThis.phone[name as keyof PagePhone] as (...given: unknown[]) => unknown)(...args),
        [name as string, args as unknown[]] as const,
      )
      .catch((caught: unknown) => {
        if (this.page.isClosed() || /closed|crashed|destroyed/i.test(String(caught))) throw new TabGone()
        throw caught
      })
    const gone = this.ended.then((): never => {
      throw new TabGone()
    })
    return (await Promise.race([answer, gone])) as Awaited<ReturnType<PagePhone[Name]>>
  }
}

/** What lies between a phone and the server. */
export interface LineEnd {
  readonly port: number
  close(): Promise<void>
}

/** A device of one officer behind a line of its own; the browser keeps what a killed one left on disk. */
export class Phone<Line extends LineEnd = FaultProxy> {
  private context: BrowserContext | undefined
  private cookies: Cookie[] = []
  private current: Tab | undefined

  private constructor(
    readonly account: Account,
    readonly name: string,
    readonly line: Line,
    private readonly script: string,
  ) {}

  static async logIn<Line extends LineEnd>(
    account: Account,
    name: string,
    line: Line,
    script: string,
  ): Promise<Phone<Line>> {
    const phone = new Phone(account, name, line, script)
    rmSync(phone.profile, { recursive: true, force: true })
    await phone.start()
    await phone.renewSession()
    return phone
  }

  get tab(): Tab {
    if (!this.current) throw new Error(`${this.name} has no page`)
    return this.current
  }

  /** The page anew, in the same browser; what was in the store is there. */
  async openTab(): Promise<Tab> {
    const before = this.current?.page
    this.current = await this.anotherTab()
    await before?.close().catch(() => undefined)
    return this.current
  }

  async anotherTab(): Promise<Tab> {
    if (!this.context) throw new Error(`${this.name} is off`)
    return Tab.open(await this.context.newPage(), this.script)
  }

  /** Logs in, or goes on with the session that the provider still knows. */
  async renewSession(): Promise<void> {
    if (!this.context) throw new Error(`${this.name} is off`)
    const page = await this.context.newPage()
    await page.goto(`/auth/login?to=${encodeURIComponent(emptyPage)}`)
    const user = page.getByLabel('用户名')
    await user.or(page.locator('svg')).first().waitFor()
    if (await user.isVisible()) {
      await user.fill(this.account)
      await page.getByLabel('密码', { exact: true }).fill('luoshi')
      await page.getByRole('button', { name: '登录' }).click()
    }
    await page.waitForURL((url) => url.pathname === emptyPage)
    this.cookies = await this.context.cookies()
    await page.close()
  }

  /** Kills the process of the pages, as the system does when memory runs out. */
  async killPages(): Promise<void> {
    const { tab } = this
    const pids = this.processes().filter((process) => process.command.includes(' --type=renderer '))
    for (const { pid } of pids) process.kill(pid, 'SIGKILL')
    await tab.ended
    await tab.page.close().catch(() => undefined)
    this.current = undefined
  }

  /** Ends every process of the browser at once, as an empty battery does, and starts it again. */
  async killBrowser(): Promise<void> {
    for (const { pid } of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // ended with its parent
      }
    }
    await this.context?.close().catch(() => undefined)
    this.current = undefined
    await this.start()
    // A session cookie is not on disk; the phone's owner would log in again.
    await this.context?.addCookies(this.cookies)
  }

  /** A session with the browser's own controls, for the storage quota. */
  async cdp(): Promise<CDPSession> {
    if (!this.context) throw new Error(`${this.name} is off`)
    return this.context.newCDPSession(this.tab.page)
  }

  async close(): Promise<void> {
    await this.context?.close().catch(() => undefined)
    await this.line.close()
    rmSync(this.profile, { recursive: true, force: true })
  }

  /** A new browser with the same store: what 2,000 schedules leave in the memory of one goes. */
  async restart(): Promise<void> {
    await this.context?.close()
    this.current = undefined
    await this.start()
    await this.context?.addCookies(this.cookies)
  }

  private async start(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: '/usr/bin/chromium',
      headless: true,
      serviceWorkers: 'block',
      args: [
        ...chromiumFlags,
        // Every renderer is that of an open page: it is the one that is killed.
        '--disable-features=SpareRendererForSitePerProcess',
        `--host-resolver-rules=MAP localhost:${new URL(address()).port} 127.0.0.1:${this.line.port}`,
      ],
      baseURL: address(),
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    this.context.setDefaultTimeout(20_000)
  }

  private get profile(): string {
    return join(work, `faults-${process.pid}-${this.name}`)
  }

  /** The browser and its children, found by the profile that they were started with and by their parents. */
  private processes(): { pid: number; command: string }[] {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          // A renderer joins its words by blanks, the others by zeros.
          const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
          return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command }]
        } catch {
          return []
        }
      })
    const mine = new Set(
      all.filter(({ command }) => command.includes(`--user-data-dir=${this.profile} `)).map(({ pid }) => pid),
    )
    for (let size = -1; size !== mine.size;) {
      size = mine.size
      for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid)
    }
    return all.filter(({ pid }) => mine.has(pid))
  }
}
