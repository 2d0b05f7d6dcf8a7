import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './freePort'
import { work } from './places'

const browser = join(import.meta.dirname, 'webkit-browser.py')
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
const display = ':97'

/** WebKit as Debian ships it, driven by the W3C protocol: the nearest thing to an iPhone that runs here. Its profile survives a kill. */
export class WebKit {
  private driver: ChildProcess | undefined
  private screen: ChildProcess | undefined
  private port = 0
  private session = ''
  private readonly profile: string

  constructor(name: string) {
    this.profile = join(work, `profile-webkit-${name}`)
    mkdirSync(this.profile, { recursive: true })
  }

  /** Starts it; after a kill with all that the profile holds. */
  async start(): Promise<void> {
    this.screen ??= spawn('Xvfb', [display, '-screen', '0', '800x1000x24'], { stdio: 'ignore' })
    this.port = await freePort()
    this.driver = spawn('WebKitWebDriver', [`--port=${this.port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    })
    await until(async () => (await fetch(`http://127.0.0.1:${this.port}/status`).catch(() => undefined))?.ok)
    const options = { binary: browser, args: [this.profile] }
    const made = await this.call<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, pageLoadStrategy: 'none' } },
    })
    this.session = `/session/${made.sessionId}`
  }

  /** Ends every process of the browser at once. */
  async kill(): Promise<void> {
    for (const pattern of [this.profile, 'WebKitWebProcess', 'WebKitNetworkProcess']) {
      try {
        execFileSync('pkill', ['-9', '-f', pattern])
      } catch {
        // nothing was running
      }
    }
    this.driver?.kill('SIGKILL')
    this.driver = undefined
    await new Promise((done) => setTimeout(done, 500))
  }

  async close(): Promise<void> {
    await this.kill()
    this.screen?.kill('SIGKILL')
    this.screen = undefined
  }

  async goto(url: string): Promise<void> {
    await this.call('POST', `${this.session}/url`, { url })
  }

  async url(): Promise<string> {
    return this.call('GET', `${this.session}/url`)
  }

  /** Runs the function in the page; it may wait. */
  async run<Result>(work: (...args: never[]) => Result | Promise<Result>, ...args: unknown[]): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${work.toString()})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (e) => done({ failure: String(e) }))`
    const answer = await this.call<{ value?: Result; failure?: string }>('POST', `${this.session}/execute/async`, {
      script,
      args,
    })
    if (answer.failure) throw new Error(answer.failure)
    return answer.value as Result
  }

  /** Waits for the first element whose text, label or placeholder is or holds these words. */
  async find(words: string, selector = 'button, a, label, input, textarea, h1, p, span, strong'): Promise<string> {
    let found: string | undefined
    await until(
      async () => {
        found = await this.elementWith(words, selector)
        return found
      },
      `"${words}" at ${await this.url()}`,
    )
    return found ?? ''
  }

  /** Whether such an element is there now. */
  async has(words: string, selector = 'button, a, label, input, textarea'): Promise<boolean> {
    return (await this.elementWith(words, selector)) !== undefined
  }

  async press(words: string, selector = 'button, a, label'): Promise<void> {
    await this.call('POST', `${this.session}/element/${await this.find(words, selector)}/click`, {})
  }

  async type(words: string, text: string): Promise<void> {
    const element = await this.find(words, 'input, textarea')
    await this.call('POST', `${this.session}/element/${element}/value`, { text })
  }

  /** Gives files to a file field as if they were picked. */
  async pickFile(label: string, name: string, bytes: Buffer): Promise<void> {
    await this.find(label, 'input[type=file], label')
    await this.run(
      ((wanted: string, fileName: string, base64: string) => {
        const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')]
        const field = fields.find((one) => one.labels?.[0]?.textContent?.includes(wanted)) ?? fields[0]
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const files = new DataTransfer()
        files.items.add(new File([bytes], fileName, { type: 'image/jpeg' }))
        field!.files = files.files
        field!.dispatchEvent(new Event('change', { bubbles: true }))
      }) as never,
      label,
      name,
      bytes.toString('base64'),
    )
  }

  private async elementWith(words: string, selector: string): Promise<string | undefined> {
    const script = `const [words, selector] = arguments
      const visible = (e) => e.type === 'file' || e.getClientRects().length > 0
      const saysIt = (e) => [e.textContent.trim(), e.ariaLabel, e.placeholder, e.labels?.[0]?.textContent.trim()]
      const all = [...document.querySelectorAll(selector)].filter(visible)
      return all.find((e) => saysIt(e).includes(words)) ?? all.reverse().find((e) => saysIt(e).some((text) => text?.includes(words))) ?? null`
    const answer = await this.call<Record<string, string> | null>('POST', `${this.session}/execute/sync`, {
      script,
      args: [words, selector],
    }).catch(() => null)
    return answer?.[elementKey]
  }

  private async call<Value>(method: string, path: string, body?: unknown): Promise<Value> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const { value } = (await response.json()) as { value: Value & { message?: string } }
    if (!response.ok) throw new Error(`${method} ${path}: ${value.message ?? response.status}`)
    return value
  }
}

async function until(holds: () => Promise<unknown>, what = 'it'): Promise<void> {
  const end = Date.now() + 30_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not come within 30 s`)
    await new Promise((done) => setTimeout(done, 200))
  }
}
