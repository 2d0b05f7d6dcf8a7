import { expect, test } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { FaultProxy } from './support/faultProxy'
import { address, atTheSite } from './support/people'
import { takePhoto } from './support/photo'
import { approvedPlan, assignedMatter, sha256 } from './support/scene'
import { WebKit } from './support/webkit'

/*
 * The two things that break on an iPhone: work that must survive the end of the app, and bytes in its store, which takes no Blobs.
 * Cookies know no port: the login happens at the server's own address, the work at the far end of a line that can be cut.
 */

const text = '苹果手机上记录：围挡缺失三十米'

/** Opens the app at its own address; a session that is still valid asks for nothing. */
async function logIn(phone: WebKit): Promise<void> {
  await phone.goto(`${address()}/auth/login?to=/today`)
  await expect
    .poll(async () => (await phone.has('用户名', 'input')) || (await phone.has('今日', 'a')), { timeout: 30_000 })
    .toBe(true)
  if (await phone.has('今日', 'a')) return
  await phone.type('用户名', 'inspector')
  await phone.type('密码', 'luoshi')
  await phone.press('登录')
  await phone.find('今日', 'a')
}

/** The device's receiver: a desktop has none. */
async function standAtTheSite(phone: WebKit): Promise<void> {
  await phone.run(
    ((place: { latitude: number; longitude: number; accuracy: number }) => {
      const position = { coords: { ...place, altitude: null, altitudeAccuracy: null, heading: null, speed: null } }
      const tell = (done: (value: unknown) => void) =>
        setTimeout(() => done({ ...position, timestamp: Date.now() }), 50)
      Object.assign(Object.getPrototypeOf(navigator.geolocation) as object, {
        getCurrentPosition: tell,
        watchPosition: (done: (value: unknown) => void) => (tell(done), 1),
        clearWatch: () => undefined,
      })
    }) as never,
    atTheSite,
  )
}

/** Kinds of binary values in every row of every store of the app. */
async function binaryKinds(phone: WebKit): Promise<string[]> {
  return phone.run(async () => {
    const kinds = new Set<string>()
    const look = (value: unknown): void => {
      if (value instanceof Blob) kinds.add('Blob')
      else if (value instanceof ArrayBuffer) kinds.add('ArrayBuffer')
      else if (ArrayBuffer.isView(value)) kinds.add('ArrayBuffer')
      else if (value && typeof value === 'object') Object.values(value).forEach(look)
    }
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error ?? new Error('idb')))
      })
    for (const { name } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        const rows = await wait(database.transaction(store).objectStore(store).getAll())
        rows.forEach(look)
      }
      database.close()
    }
    return [...kinds]
  })
}

test('WebKit: a finding with a photo is taken down without network, outlives the end of the browser and is sent; its store holds no Blob', async () => {
  const { matterId } = await assignedMatter(`苹果手机 ${Date.now()}`)
  const planId = await approvedPlan(matterId, 'ANNOUNCED')
  const photo = await takePhoto(800, 600)
  const line = await FaultProxy.to(Number(new URL(address()).port))
  const site = `http://localhost:${line.port}`
  const phone = new WebKit(String(Date.now()))
  try {
    await phone.start()
    await logIn(phone)
    await phone.goto(`${site}/today`)
    await phone.find('已可离线')
    await phone.run(async () => {
      await navigator.serviceWorker.ready
    })

    // The line is down: the shell comes from the cache, the plan from the store.
    line.set({ isDown: true })
    await phone.goto(`${site}/field/${planId}`)
    await phone.find('到场登记')
    await standAtTheSite(phone)
    await phone.press('到场登记')
    await phone.press('确认到场')
    await phone.press('记录问题')
    await phone.pickFile('系统相机', 'IMG_0001.jpg', photo)
    await phone.find('1/9')
    await phone.press('完成')
    await phone.press('类别')
    await phone.press('土地拆迁')
    await phone.press('较重')
    await phone.type('说明', text)
    await phone.press('保存')
    await phone.find(text)
    expect(await binaryKinds(phone)).toEqual(['ArrayBuffer'])

    await phone.kill()
    await phone.start()
    await phone.goto(`${site}/outbox`)
    await phone.find(text)
    await phone.find('照片 0/1')
    expect(await sql('select id from finding where plan_id = $1', [planId])).toEqual([])

    // Back on the line. A kill may have taken the cookie: then the login comes first, and nothing is lost.
    line.set({})
    await logIn(phone)
    await phone.goto(`${site}/outbox`)
    await phone.find('校验一致')
    const { inspectionPlan } = await new Api('inspector').run<{
      inspectionPlan: { findings: { text: string; evidence: { state: string; sha256: string }[] }[] }
    }>('query ($id: ID!) { inspectionPlan(id: $id) { findings { text evidence { state sha256 } } } }', { id: planId })
    expect(inspectionPlan.findings).toEqual([{ text, evidence: [{ state: 'HELD', sha256: sha256(photo) }] }])
  } finally {
    await phone.close()
    await line.close()
  }
})
