import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { address, Person } from './support/people'
import { root } from './support/places'
import { PushEndpoint, vapid } from './support/pushEndpoint'
import { assignedMatter, officer } from './support/scene'

/*
 * Web Push in its two halves, because no push service can be reached from a test: the server's against a push service of our own, which
 * decrypts with an independent implementation; the service worker's in a real Chromium, which is handed the message.
 */

interface Notified {
  id: string
  link: string
  attempts: { channel: string; outcome: string; statusCode: number | null }[]
}

const liaison = new Api('liaison')

/** What the liaison was told about a task. */
async function notified(taskId: string): Promise<Notified> {
  const { notifications } = await liaison.run<{ notifications: { items: (Notified & { taskId: string | null })[] } }>(
    '{ notifications(first: 50) { items { id taskId link attempts { channel outcome statusCode } } } }',
  )
  const found = notifications.items.find((item) => item.taskId === taskId)
  if (!found) throw new Error(`no notification about ${taskId}`)
  return found
}

/** Attempts of the push of a notification, oldest first, with how long the server will wait after the last one. */
async function pushAttempts(notificationId: string) {
  return sql(
    `select a.outcome, a.status_code as status, d.state, d.attempts::int as counted,
       round(extract(epoch from d.next_attempt_at - a.at))::int as wait
     from delivery d join delivery_attempt a on a.delivery_id = d.id
     where d.notification_id = $1 and d.channel = 'WEB_PUSH' order by a.at`,
    [notificationId],
  )
}

/** Hands messages to the page's service worker, as a push service would through the browser. */
async function pusher(page: Page): Promise<(data: string) => Promise<void>> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null
  })
  const cdp = await page.context().newCDPSession(page)
  const found = new Promise<string>((done) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find((one) => one.scopeURL.startsWith(address()) && !one.isDeleted)
      if (ours) done(ours.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  const registrationId = await found
  return async (data) => {
    await cdp.send('ServiceWorker.deliverPushMessage', { origin: address(), registrationId, data })
  }
}

/** The notifications that this browser shows for us. */
function shown(page: Page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body, data }) => ({
      title,
      body,
      data: data as unknown,
    }))
  })
}

test.describe('the server', () => {
  let endpoint: PushEndpoint

  test.beforeEach(async () => {
    endpoint = await PushEndpoint.open()
    await liaison.command('registerPushSubscription', endpoint.subscription, '')
  })

  test.afterEach(async () => {
    await liaison.command('removePushSubscription', { endpoint: endpoint.url }, '')
    await endpoint.close()
  })

  test('sends an encrypted push that says an id and nothing else', async () => {
    const title = `推送内容核对 ${Date.now()}`
    const { taskId } = await assignedMatter(title)
    const notification = await notified(taskId)
    await expect.poll(() => endpoint.received.length).toBeGreaterThan(0)
    const pushes = endpoint.received.map((push) => ({ push, text: endpoint.decrypt(push) }))
    const sent = pushes.find(({ text }) => text.includes(notification.id))
    expect(sent?.text).toBe(JSON.stringify({ id: notification.id }))
    const { push } = sent!

    expect(push.headers['content-encoding']).toBe('aes128gcm')
    expect(Number(push.headers.ttl)).toBeGreaterThan(0)
    expect(['very-low', 'low', 'normal', 'high']).toContain(push.headers.urgency)
    expect(JSON.stringify(push.headers) + push.body.toString('latin1')).not.toContain(notification.id)
    expect(push.body.includes(title.slice(0, 4))).toBe(false)

    const { me } = await liaison.run<{ me: { pushPublicKey: string } }>('{ me { pushPublicKey } }')
    const proof = vapid(push, me.pushPublicKey)
    expect(proof.isGenuine).toBe(true)
    expect(proof.key).toBe(me.pushPublicKey)
    expect(proof.header.alg).toBe('ES256')
    expect(proof.claims.aud).toBe(endpoint.origin)
    expect(proof.claims.sub).toMatch(/^(mailto:|https:)/)
    const now = Date.now() / 1000
    expect(proof.claims.exp).toBeGreaterThan(now)
    expect(proof.claims.exp).toBeLessThanOrEqual(now + 86_400)

    await expect
      .poll(async () => (await notified(taskId)).attempts)
      .toEqual(
        expect.arrayContaining([
          { channel: 'IN_APP', outcome: 'DELIVERED', statusCode: null },
          { channel: 'WEB_PUSH', outcome: 'DELIVERED', statusCode: 201 },
        ]),
      )
  })

  test('says an id and nothing else in a push of every kind', async () => {
    const title = `推送种类核对 ${Date.now()}`
    const { matterId, taskId } = await assignedMatter(title)
    // Some kinds wait for working hours, unless the matter is 特急.
    await sql(`update matter set urgency = 'CRITICAL' where id = $1`, [matterId])
    const schema = readFileSync(join(root, 'docs/schema.graphql'), 'utf8')
    const kinds = /enum NotificationKind \{([^}]*)\}/.exec(schema)?.[1]?.match(/\w+/g) ?? []
    expect(kinds.length).toBeGreaterThan(40)
    const me = await officer('liaison')
    const told = await Promise.all(
      kinds.map((kind) =>
        sql(
          `select post_notification(array[$1::uuid], $2, $2 || $3, $4, '/today', $5, $3::uuid, null, null, null, now(), 9)`,
          [me.id, kind, taskId, title, matterId],
        ),
      ),
    )
    expect(told).toHaveLength(kinds.length)
    const ids = await sql(`select id, kind from notification where title = $1 and unique_key = kind || $2`, [
      title,
      taskId,
    ])
    expect(ids.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted())
    const decrypted = () => endpoint.received.map((push) => endpoint.decrypt(push))
    await expect
      .poll(() => decrypted().toSorted(), { timeout: 60_000 })
      .toEqual(expect.arrayContaining(ids.map(({ id }) => JSON.stringify({ id }))))
    expect(endpoint.received.some((push) => push.body.includes(title.slice(0, 4)))).toBe(false)
  })

  test('drops a subscription that is gone and does not call it again', async () => {
    endpoint.answers = [410]
    const { taskId } = await assignedMatter('推送订阅已失效')
    const notification = await notified(taskId)
    await expect
      .poll(async () => (await sql('select dropped_at from push_subscription where endpoint = $1', [endpoint.url]))[0])
      .toEqual({ dropped_at: expect.any(Date) })
    expect(await pushAttempts(notification.id)).toMatchObject([{ outcome: 'DROPPED', status: 410, state: 'DROPPED' }])
    const calls = endpoint.received.length

    const later = await assignedMatter('推送订阅失效之后')
    const told = await notified(later.taskId)
    expect(told.attempts.map((attempt) => attempt.channel)).toEqual(['IN_APP'])
    const pending = await sql(
      `select d.id from delivery d join push_subscription s on s.id = d.subscription_id
       where s.endpoint = $1 and (d.state = 'PENDING' or d.notification_id = $2)`,
      [endpoint.url, told.id],
    )
    expect(pending).toEqual([])
    expect(endpoint.received).toHaveLength(calls)
  })

  test('tries again after a failure, waiting longer each time, and records every attempt', async () => {
    endpoint.answers = [503]
    const { taskId } = await assignedMatter('推送服务暂时不可用')
    const { id } = await notified(taskId)
    const mine = () => endpoint.received.filter((push) => endpoint.decrypt(push).includes(id))

    // The first wait is lived through; then time is helped along.
    await expect.poll(async () => (await pushAttempts(id)).length, { timeout: 60_000 }).toBe(2)
    const [first, second] = mine()
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(9_000)

    const waits: number[] = []
    for (let attempt = 2; attempt <= 4; attempt++) {
      await expect.poll(async () => (await pushAttempts(id)).length, { timeout: 60_000 }).toBe(attempt)
      waits.push(Number((await pushAttempts(id)).at(-1)?.wait))
      if (attempt === 4) endpoint.answers = [201]
      await sql(
        `update delivery set next_attempt_at = now() where notification_id = $1 and channel = 'WEB_PUSH' and state = 'PENDING'`,
        [id],
      )
    }
    expect(waits[0]).toBeGreaterThan(10)
    expect(waits[1]).toBeGreaterThan(2 * waits[0]!)
    expect(waits[2]).toBeGreaterThan(2 * waits[1]!)

    await expect
      .poll(async () => (await pushAttempts(id)).map((attempt) => `${attempt.outcome} ${attempt.status}`), {
        timeout: 60_000,
      })
      .toEqual(['FAILED 503', 'FAILED 503', 'FAILED 503', 'FAILED 503', 'DELIVERED 201'])
    expect((await pushAttempts(id))[0]).toMatchObject({ state: 'DELIVERED', counted: 5 })
    expect(mine()).toHaveLength(5)
    const attempts = (await notified(taskId)).attempts.filter((attempt) => attempt.channel === 'WEB_PUSH')
    expect(attempts.map((attempt) => attempt.statusCode).toSorted()).toEqual([201, 503, 503, 503, 503])
  })

  test('calls no address inside', async () => {
    for (const url of [
      'http://10.0.0.1/push',
      'https://192.168.1.1/push',
      'https://example.org/push',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
    ]) {
      const answer = await liaison.ask(
        'mutation ($input: RegisterPushSubscriptionInput!) { registerPushSubscription(input: $input) }',
        {
          input: { commandId: randomUUID(), ...endpoint.subscription, endpoint: url },
        },
      )
      expect(answer.codes, url).toEqual(['PUSH_ENDPOINT_REFUSED'])
    }
  })
})

test.describe('the service worker', () => {
  let person: Person
  test.beforeEach(() => {
    person = new Person('liaison', 'phone', { profile: `push-${Date.now()}` })
  })
  test.afterEach(() => person.close())

  test('shows neutral words for a push, and pressing them opens the exact task', async () => {
    const title = `点开推送看到的任务 ${Date.now()}`
    const { taskId } = await assignedMatter(title)
    const { id, link } = await notified(taskId)
    expect(link).toBe(`/tasks/${taskId}`)

    const page = await person.logIn('/today')
    const push = await pusher(page)
    // Chromium drops what comes before it has filed a registration that is seconds old; a second one replaces the first.
    await expect(async () => {
      await push(JSON.stringify({ id }))
      await expect
        .poll(() => shown(page), { timeout: 5_000 })
        .toEqual([{ title: '落实', body: '您有一项新的督查任务', data: { id } }])
    }).toPass({ timeout: 30_000 })

    // Nothing outside can press a notification of a browser without a screen: the worker's own handler is run, in the worker.
    const worker = page
      .context()
      .serviceWorkers()
      .find((one) => one.url().startsWith(address()))
    expect(worker).toBeDefined()
    const press = () =>
      worker!.evaluate<string[]>(`(async () => {
        const opened = []
        self.clients.openWindow = async (path) => { opened.push(path); return null }
        const [notification] = await self.registration.getNotifications()
        let work
        const event = new NotificationEvent('notificationclick', { notification })
        event.waitUntil = (promise) => { work = promise }
        self.dispatchEvent(event)
        await work
        return opened
      })()`)

    expect(await press()).toEqual([])
    await expect(page).toHaveURL(new RegExp(`/tasks/${taskId}$`))
    await expect(page.getByText(title).first()).toBeVisible()
    await expect.poll(() => shown(page)).toEqual([])

    // And with the app closed: the worker asks for a window at an address that leads to the same task.
    await push(JSON.stringify({ id }))
    await expect.poll(() => shown(page)).toHaveLength(1)
    await page.goto('about:blank')
    // The page that was left is the worker's client for a moment longer.
    await expect
      .poll(() => worker!.evaluate<number>(`self.clients.matchAll({ type: 'window' }).then((all) => all.length)`))
      .toBe(0)
    const [path] = await press()
    expect(path).toBe(`/notifications/${id}`)
    await page.goto(path!)
    await expect(page).toHaveURL(new RegExp(`/tasks/${taskId}$`))
    await expect(page.getByText(title).first()).toBeVisible()
  })

  test('shows something even when it does not understand the push', async () => {
    const page = await person.logIn('/today')
    const push = await pusher(page)
    for (const data of ['', 'not json', '{"id":"../../evil","title":"泄露的内容"}']) {
      await expect(async () => {
        await push(data)
        await expect
          .poll(() => shown(page), { timeout: 5_000 })
          .toEqual([{ title: '落实', body: '您有一项新的督查任务', data: {} }])
      }).toPass({ timeout: 30_000 })
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        for (const notification of await registration.getNotifications()) notification.close()
      })
      await expect.poll(() => shown(page)).toEqual([])
    }
  })
})
