import { expect, test } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { signByHand } from './support/handwriting'
import { Person, picture } from './support/people'
import { approvedPlan, arrive, assignedMatter, findingInput } from './support/scene'

/* 对方签字 on an announced visit: without network, through a kill, lying or standing, light or dark; never on a visit nobody was told of. */

const title = `现场签字督查${process.env.LUOSHI_E2E_AGAIN ?? ''}${Date.now() % 100_000}`
const inspector = new Person('inspector', 'phone', { profile: 'signing' })
const director = new Person('director', 'tablet', { profile: 'signing' })
let planId = ''

test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  for (const person of [inspector, director]) await person.close()
})

test('1 · is kept without network through a kill and a turn of the phone, and sent once', async () => {
  const { matterId } = await assignedMatter(title)
  planId = await approvedPlan(matterId, 'ANNOUNCED')
  const visitId = await arrive(planId)
  await new Api('inspector').command('recordFinding', await findingInput(planId, visitId))

  let phone = await inspector.logIn(`/field/${planId}`)
  await expect(phone.getByText('请被督查单位的人看过')).toBeVisible()
  await phone.evaluate(async () => void (await navigator.serviceWorker.ready))
  await inspector.setOffline(true)
  await phone.getByRole('button', { name: '请对方签字' }).click()
  await expect(phone.getByText('1. 现场未见施工，拆迁滞后12户')).toBeVisible()
  await phone.getByRole('button', { name: '保存签字' }).click()
  await expect(phone.getByText('请对方在框内签名')).toBeVisible()
  await phone.getByLabel('签字人姓名').fill('周建国')
  await phone.getByLabel('职务').fill('项目部主任')
  await phone.getByText('有不同意见', { exact: true }).click()
  await signByHand(phone)
  await phone.getByRole('button', { name: '撤销一笔' }).click()
  await expect(phone.getByText('草稿已存')).toBeVisible()
  await inspector.kill()

  phone = await inspector.open(`/field/${planId}`)
  await inspector.setOffline(true)
  await phone.getByRole('link', { name: /未完成的签字：周建国/ }).click()
  await expect(phone.getByLabel('职务')).toHaveValue('项目部主任')
  await phone.getByRole('button', { name: '清空' }).click()
  // lying on its side, and dark
  await phone.setViewportSize({ width: 844, height: 390 })
  await phone.emulateMedia({ colorScheme: 'dark' })
  await signByHand(phone)
  const pad = await phone.getByRole('img', { name: '签字板' }).boundingBox()
  expect(pad && pad.height <= 390).toBe(true)
  await picture(phone, 'signature-landscape')
  await phone.emulateMedia({ colorScheme: 'light' })
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.getByRole('button', { name: '保存签字' }).click()
  await expect(phone.getByRole('alert').filter({ hasText: '请填写' })).toBeVisible()
  await phone.getByRole('textbox', { name: '意见' }).fill('其中 3 户已签约，正在腾空。')
  await phone.getByRole('img', { name: '签字板' }).evaluate((pad) => pad.scrollIntoView({ block: 'end' }))
  await phone.mouse.wheel(0, 120)
  await picture(phone, 'signature-form')
  await phone.getByRole('button', { name: '保存签字' }).click()
  await expect(phone.getByText('已存本机，待发送').first()).toBeVisible()
  await inspector.setOffline(false)
  const expired = phone.getByRole('button', { name: '重新登录' })
  await expect(async () => {
    if (await expired.isVisible()) phone = await inspector.logIn(`/field/${planId}`)
    const kept = await sql('select person, agrees, opinion from target_signature where plan_id = $1', [planId])
    expect(kept).toEqual([{ person: '周建国', agrees: false, opinion: '其中 3 户已签约，正在腾空。' }])
  }).toPass({ timeout: 90_000 })
  await expect(phone.getByText(/李实地 现场取得/)).toBeVisible({ timeout: 60_000 })
  await phone.getByText(/李实地 现场取得/).scrollIntoViewIfNeeded()
  await picture(phone, 'signature-visit')
})

test('2 · stands on the page of the plan at the office, with what was signed', async () => {
  const office = await director.logIn(`/plans/${planId}`)
  const hand = office.getByRole('img', { name: '周建国 对方签字' })
  await expect(hand).toBeVisible()
  await office.getByText('签字内容和哈希').click()
  await expect(office.getByText('1. 现场未见施工，拆迁滞后12户').first()).toBeVisible()
  await expect(office.getByText(/^哈希 [0-9a-f]{64}$/)).toBeVisible()
  await hand.scrollIntoViewIfNeeded()
  await picture(office, 'signature-office')
})

test('3 · is offered to nobody on an unannounced visit', async () => {
  const { matterId } = await assignedMatter(`${title}暗`)
  const secret = await approvedPlan(matterId, 'UNANNOUNCED')
  await arrive(secret)
  const phone = await inspector.open(`/field/${secret}`)
  await expect(phone.getByRole('button', { name: '记录问题' })).toBeVisible()
  await expect(phone.getByRole('button', { name: '请对方签字' })).toHaveCount(0)
  await phone.goto(`/field/${secret}/signatures/11111111-1111-4111-8111-111111111111`)
  await expect(phone.getByText('四不两直和暗访不请对方签字')).toBeVisible()
})
