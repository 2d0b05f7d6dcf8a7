import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from '@playwright/test'
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { Api, mutation, tokenOf } from './support/api'
import { sql } from './support/database'
import { address, type Account } from './support/people'
import { root } from './support/places'
import { approvedPlan, arrive, assignedMatter, findingInput, sha256 } from './support/scene'

/* The packaged app from outside, with the eyes of somebody who should not get in, or who should not get so far. */

const schema: GraphQLSchema = buildSchema(readFileSync(join(root, 'docs/schema.graphql'), 'utf8'))

async function post(body: string, headers: Record<string, string>, method = 'POST', path = '/graphql') {
  return fetch(`${address()}${path}`, { method, headers, ...(method === 'GET' ? {} : { body }) })
}
const bearer = async (account: Account) => ({ Authorization: `Bearer ${await tokenOf(account)}` })
const me = JSON.stringify({ query: '{ me { officer { id } } }' })

test('every answer carries the security headers', async () => {
  const answers = {
    '/': await fetch(`${address()}/`, { headers: { Accept: 'text/html' } }),
    '/matters': await fetch(`${address()}/matters`, { headers: { Accept: 'text/html' } }),
    '/sw.js': await fetch(`${address()}/sw.js`),
    '/graphql': await post(me, { 'Content-Type': 'application/json', ...(await bearer('clerk')) }),
    '/graphql without login': await post(me, { 'Content-Type': 'application/json' }),
    '/files': await fetch(`${address()}/files/${randomUUID()}`, { method: 'HEAD', headers: await bearer('clerk') }),
    '/nothing/here': await fetch(`${address()}/nothing/here`),
  }
  for (const [name, { headers }] of Object.entries(answers)) {
    expect.soft(headers.get('x-content-type-options'), name).toBe('nosniff')
    expect.soft(headers.get('x-frame-options'), name).toBe('DENY')
    expect.soft(headers.get('referrer-policy'), name).toMatch(/^(same-origin|no-referrer)$/)
    expect.soft(headers.get('cross-origin-opener-policy'), name).toBe('same-origin')
    expect.soft(headers.get('permissions-policy'), name).toContain('microphone=()')
    expect.soft(headers.get('x-powered-by'), name).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    for (const directive of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ]) {
      expect.soft(policy, name).toContain(directive)
    }
    expect.soft(policy, name).not.toMatch(/unsafe-(inline|eval)/)
    expect.soft(policy, name).toContain("require-trusted-types-for 'script'")
  }
  expect(answers['/'].headers.get('cache-control')).toContain('no-cache')
  expect(answers['/graphql'].headers.get('cache-control') ?? 'no-store').toMatch(/no-store|no-cache|private/)
})

test('the page is open to everybody and what lies behind it to nobody', async () => {
  expect((await fetch(`${address()}/`, { headers: { Accept: 'text/html' } })).status).toBe(200)
  const own = { 'Content-Type': 'application/json', 'X-Requested-With': 'luoshi' }
  expect([401, 499]).toContain((await post(me, own)).status)
  expect([401, 403]).toContain((await post(me, { ...own, Authorization: 'Bearer nonsense' })).status)
  const [head, payload] = (await tokenOf('clerk')).split('.')
  expect((await post(me, { ...own, Authorization: `Bearer ${head}.${payload}.AAAA` })).status).toBe(401)
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
  expect((await post(me, { ...own, Authorization: `Bearer ${none}.${payload}.` })).status).toBe(401)
})

test('the schema is not told to anybody', async () => {
  for (const query of [
    '{ __schema { types { name } } }',
    '{ __type(name: "Matter") { fields { name } } }',
    'query { a: __schema { queryType { name } } }',
  ]) {
    const answer = await new Api('admin').ask<Record<string, unknown>>(query)
    expect(Object.values(answer.data ?? {}).filter(Boolean), query).toEqual([])
    expect(answer.text).not.toContain('"name":"Matter"')
  }
  const typo = await new Api('admin').ask('{ matterz { id } }')
  expect(typo.text).not.toMatch(/did you mean|matters|at org\.|Exception/i)
})

test('only JSON by POST with our own header is executed', async () => {
  const json = { 'Content-Type': 'application/json' }
  const cookie = { Cookie: 'q_session=somebody' }
  const query = encodeURIComponent('{ me { officer { id } } }')
  const refused: [string, Promise<Response>, number[]][] = [
    ['GET', fetch(`${address()}/graphql?query=${query}`, { headers: await bearer('clerk') }), [405]],
    ['GET without token', fetch(`${address()}/graphql?query=${query}`), [405]],
    ['text/plain', post(me, { 'Content-Type': 'text/plain', ...(await bearer('clerk')) }), [415]],
    [
      'application/graphql',
      post('{ me { officer { id } } }', { 'Content-Type': 'application/graphql', ...(await bearer('clerk')) }),
      [415],
    ],
    [
      'urlencoded',
      post(`query=${query}`, { 'Content-Type': 'application/x-www-form-urlencoded', ...(await bearer('clerk')) }),
      [415],
    ],
    [
      'no type',
      fetch(`${address()}/graphql`, {
        method: 'POST',
        headers: await bearer('clerk'),
        body: new Uint8Array(Buffer.from(me)),
      }),
      [415],
    ],
    [
      'multipart',
      fetch(`${address()}/graphql`, { method: 'POST', headers: await bearer('clerk'), body: form() }),
      [415],
    ],
    ['cookie without own header', post(me, { ...json, ...cookie }), [403]],
    [
      'cookie from another origin',
      post(me, { ...json, ...cookie, 'X-Requested-With': 'luoshi', Origin: 'https://evil.example' }),
      [403],
    ],
    [
      'cookie from another site',
      post(me, { ...json, ...cookie, 'X-Requested-With': 'luoshi', 'Sec-Fetch-Site': 'cross-site' }),
      [403],
    ],
    ['cookie and bearer', post(me, { ...json, ...cookie, ...(await bearer('clerk')) }), [400]],
    ['batch', post(`[${me},${me}]`, { ...json, ...(await bearer('clerk')) }), [400]],
    [
      'upload without own header',
      fetch(`${address()}/files`, {
        method: 'POST',
        headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '1', ...cookie },
      }),
      [403],
    ],
    [
      '70 kB',
      post(JSON.stringify({ query: `{ me { officer { id } } } #${'x'.repeat(70_000)}` }), {
        ...json,
        ...(await bearer('clerk')),
      }),
      [413],
    ],
  ]
  for (const [name, response, statuses] of refused) expect.soft(statuses, name).toContain((await response).status)
  const tooDeep = await new Api('clerk').ask(
    '{ matters(first: 1) { items { tasks { unit { head { id } } } plans { matter { id } findings { evidence { exif { camera } } } } escalations { matter { escalations { matter { escalations { matter { escalations { matter { escalations { matter { id } } } } } } } } } } } } }',
  )
  expect(tooDeep.data ?? null).toBeNull()
  const tooLong = await new Api('clerk').ask('{ matters(first: 5000) { items { id } } }')
  expect(tooLong.codes).toEqual(['PAGE_TOO_LARGE'])

  function form(): FormData {
    const data = new FormData()
    data.set('operations', me)
    return data
  }
})

test('ten simultaneous sends of one finding all succeed and make one finding', async () => {
  const { matterId } = await assignedMatter(`十次同时发送 ${Date.now()}`)
  const planId = await approvedPlan(matterId, 'UNANNOUNCED')
  const input = await findingInput(planId, await arrive(planId), [])
  const inspector = new Api('inspector')
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      inspector.ask<{ recordFinding: { id: string; receipt: { number: string } } }>(
        mutation('recordFinding', 'id receivedAt receipt { number }'),
        { input },
      ),
    ),
  )
  expect(answers.flatMap((answer) => answer.codes)).toEqual([])
  expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1)
  expect(answers[0]?.data?.recordFinding.id).toBe(input.findingId)
  expect(await sql('select id from finding where plan_id = $1', [planId])).toEqual([{ id: input.findingId }])
  expect(
    await sql(`select action from audit_entry where record_id = $1 and action = 'FINDING_RECORDED'`, [input.findingId]),
  ).toHaveLength(1)

  const other = await inspector.ask(mutation('recordFinding'), { input: { ...input, text: '同一编号，别的内容' } })
  expect(other.codes).toEqual(['COMMAND_REUSED'])
})

/** Every query that the schema has, asked as widely as it can be. A new query fails the test until it stands here. */
interface Sealed {
  matterId: string
  taskId: string
  planId: string
  findingId: string
}
const queries: Record<string, (scene: Sealed) => object[]> = {
  me: () => [{}],
  workingDayAfter: () => [{ from: '2026-11-20', days: 10 }],
  units: () => [{}, { search: '住建' }],
  officers: () => [{}, { role: 'INSPECTOR' }],
  today: () => [{}],
  matters: ({ matterId }) => [
    { first: 100 },
    { first: 100, filter: { search: '封存' } },
    { first: 100, filter: { search: matterId } },
  ],
  matterCounts: () => [{}, { filter: { search: '封存' } }],
  matter: ({ matterId }) => [{ id: matterId }],
  mapPoints: () => [{}],
  tasks: () => [{ first: 100 }, { first: 100, openOnly: false }],
  task: ({ taskId }) => [{ id: taskId }],
  inspectionPlans: () => [{ first: 100 }, { first: 100, openOnly: false }],
  inspectionPlan: ({ planId }) => [{ id: planId }],
  findings: ({ matterId }) => [{ first: 100 }, { first: 100, matterId }, { first: 100, matterId, status: 'RECORDED' }],
  finding: ({ findingId }) => [{ id: findingId }],
  escalationProposals: () => [{ first: 100 }],
  escalationProposal: ({ planId }) => [{ id: planId }],
  escalationReceivers: ({ planId }) => [{ proposalId: planId }],
  escalationsForwardedToMe: () => [{}],
  notifications: () => [{ first: 100 }],
  notification: ({ planId }) => [{ id: planId }],
  auditVerification: () => [{}],
  auditEntries: () => [{ first: 100 }],
  calendarYears: () => [{}],
  missingCalendarYear: () => [{}],
  ruleNumbers: () => [{}],
  ruleSets: () => [{}],
  checklistTemplates: () => [{ first: 100 }],
  checklistTemplate: ({ planId }) => [{ id: planId }],
  ruleSetPreview: () => [{ effectiveOn: '2027-01-01', numbers: [] }],
  holidayNoticePreview: () => [{ text: '一、元旦：1月1日（周五）至3日（周日）放假。', year: 2027 }],
  deadlinePreviews: ({ matterId }) => [{}, { matterId }],
  colleagues: () => [{}],
  deskGaps: () => [{}],
  unit: ({ planId }) => [{ id: planId }],
  dispatch: ({ planId }) => [{ id: planId }],
  dispatches: () => [{ first: 100 }],
  expediteNotices: ({ matterId }) => [{ first: 100 }, { first: 100, filter: { matterId } }],
  slip: ({ planId }) => [{ id: planId }],
  slips: ({ matterId }) => [{ first: 100 }, { first: 100, filter: { matterId } }],
  slipDraft: ({ matterId, taskId }) => [{ input: { kind: 'TASK_NOTICE', matterId, taskId } }],
  import: ({ planId }) => [{ id: planId }],
  imports: () => [{}],
  importRows: ({ planId }) => [{ id: planId }],
  importedMatters: ({ planId }) => [{ id: planId, step: 'INITIATED' }],
  mattersToInitiate: () => [{}],
  unsignedTasks: () => [{}],
  similarMatters: () => [{ input: { title: '封存督查看不见' } }],
  matterSources: () => [{}],
  matterTags: () => [{}],
  ledgerViews: () => [{}],
  instructionLeaders: () => [{}],
  matterCountsByUnit: () => [{}, { filter: { search: '封存' } }],
  matterCountsByLeader: () => [{}, { filter: { search: '封存' } }],
  matterCountsByPhase: () => [{}, { filter: { search: '封存' } }],
  mattersByIds: ({ matterId, planId }) => [{ ids: [matterId, planId] }],
  openExtensions: () => [{}],
  openHelpRequests: () => [{}],
  designations: () => [{ first: 100 }],
  delegations: () => [{ first: 100 }],
  myDelegation: () => [{}],
  supervisingRoutes: ({ matterId }) => [{ matterId, scope: 'ONE_DEPARTMENT' }],
  rosterMembers: () => [{ first: 100 }, { search: '封存', first: 100 }],
  rosterMember: ({ planId }) => [{ id: planId }],
  liaisonPoints: () => [{ first: 100 }, { search: '封存', first: 100 }],
  liaisonPoint: ({ planId }) => [{ id: planId }],
  randomDraws: () => [{ first: 100 }, { first: 100, status: 'DRAWN' }],
  randomDraw: ({ planId }) => [{ id: planId }],
  ties: () => [{ first: 100 }, { first: 100, inForceOnly: false }],
  groupCandidates: ({ planId }) => [{ targetUnitId: planId, startsOn: '2026-11-26', endsOn: '2026-11-26', first: 100 }],
  conclusions: () => [{ first: 100 }, { first: 100, status: 'DRAFTED' }],
  conclusion: ({ planId }) => [{ id: planId }],
  consequence: ({ planId }) => [{ escalationId: planId }],
  publications: () => [{ first: 100 }],
  correctionOrders: () => [{ first: 100 }],
  informant: ({ planId }) => [{ recordId: planId }],
  documentAdvices: () => [{ first: 100 }],
  handovers: ({ planId }) => [{ conclusionId: planId, first: 100 }],
  goodPractices: () => [{ first: 100 }, { first: 100, state: 'OPEN' }],
  commendations: () => [{ first: 100 }],
  commendation: ({ planId }) => [{ id: planId }],
  commendationsOfFinding: ({ findingId }) => [{ findingId }],
  commendationsOfMatter: ({ matterId }) => [{ matterId }],
  watchedProjects: () => [{ first: 100 }, { first: 100, onlyRed: true }],
  watchedProject: ({ planId }) => [{ id: planId }],
  watchBulletin: () => [{ month: new Date().toISOString().slice(0, 10) }],
  indicatorYear: () => [{ year: 2026 }],
  indicatorMonth: ({ planId }) => [{ id: planId }],
  lobbyDisplays: () => [{}],
  specialReports: () => [{ first: 100 }],
  specialReport: ({ planId }) => [{ id: planId }],
  reportCauses: () => [{ first: 100 }],
  reviewCandidates: ({ planId }) => [{ conclusionId: planId }],
  annualPlan: () => [{ year: 2026 }],
  targetHistory: ({ planId }) => [{ planId }],
  similarInspections: ({ planId }) => [{ unitId: planId, startsOn: '2026-11-26' }],
  unitLoads: () => [{ first: 100 }],
  unitLoad: () => [{}],
  devices: () => [{}],
  reminderChannels: () => [{}],
  assessment: () => [{ year: 2026, first: 100 }],
  gradings: () => [{ from: '2020-01-01', to: '2036-12-31', first: 100 }],
  unitScore: () => [{ year: 2026 }],
  scoreRules: () => [{}],
  scorePresets: () => [{}],
  unitReminders: ({ planId }) => [{ unitId: planId, days: 366 }],
  burdenRecords: () => [{ month: new Date().toISOString().slice(0, 10), kind: 'VISIT', first: 100 }],
}
/** Changes by itself from one moment to the next. */
const restless = new Set(['serverTime'])

/** Everything, once what the server does by itself (the deadline scan comes every five seconds here) has come to rest. */
async function askAtRest(target: Api, sealed: Sealed): Promise<Record<string, string>> {
  let last = await askEverything(target, sealed)
  for (let i = 0; i < 10; i++) {
    await sleep(6_000)
    const next = await askEverything(target, sealed)
    if (isDeepStrictEqual(next, last)) return next
    last = next
  }
  throw new Error('the world does not come to rest')
}

test('the list above names every query of the schema', () => {
  expect(Object.keys(queries).toSorted()).toEqual(Object.keys(schema.getQueryType()!.getFields()).toSorted())
})

for (const account of ['liaison', 'unithead'] as const) {
  test(`a sealed plan is invisible to its target through every query, list, count and error (${account})`, async () => {
    const marker = `封存内容${Date.now()}`
    const { matterId, taskId } = await assignedMatter(`封存督查看不见 ${Date.now()}`)
    const target = new Api(account)
    // The same questions before there is anything to hide and after: every answer must be the same, to the letter.
    const sealed: Sealed = { matterId, taskId, planId: randomUUID(), findingId: randomUUID() }
    const before = await askAtRest(target, sealed)

    const planId = await approvedPlan(matterId, 'UNANNOUNCED', { planId: sealed.planId, content: marker })
    const visitId = await arrive(planId)
    const photo = { id: randomUUID(), original: Buffer.alloc(100, 1), stamped: Buffer.alloc(50, 2) }
    const input = {
      ...(await findingInput(planId, visitId, [photo])),
      findingId: sealed.findingId,
      text: `${marker}的发现`,
    }
    await new Api('inspector').command('recordFinding', input)

    const after = await askEverything(target, sealed)
    for (const [question, answer] of Object.entries(after)) {
      expect.soft(answer, question).toBe(before[question])
      for (const secret of [marker, visitId, photo.id]) expect.soft(answer, question).not.toContain(secret)
    }
    // The group does see it by the same questions, so they were worth asking.
    const seen = Object.values(await askEverything(new Api('inspector'), sealed)).join()
    for (const secret of [marker, visitId, photo.id]) expect(seen).toContain(secret)

    // Nor by acting on it: as if it were not there.
    const strangers = { planId: randomUUID(), findingId: randomUUID(), visitId: randomUUID(), matterId }
    for (const [name, act] of Object.entries(acts)) {
      const onSealed = await target.ask(mutation(name), {
        input: { commandId: randomUUID(), ...act({ ...sealed, visitId }, input) },
      })
      const onNothing = await target.ask(mutation(name), {
        input: { commandId: randomUUID(), ...act({ ...sealed, ...strangers }, input) },
      })
      expect.soft(onSealed.codes, name).toEqual(onNothing.codes)
      expect.soft(onSealed.codes, name).not.toEqual([])
    }
    for (const variant of ['original', 'stamped', 'thumbnail']) {
      const get = async (id: string) =>
        fetch(`${address()}/files/evidence/${id}/${variant}`, { headers: await bearer(account) })
      const [hidden, missing] = [await get(photo.id), await get(randomUUID())]
      expect.soft(hidden.status, variant).toBe(404)
      expect
        .soft((await hidden.text()).replaceAll(photo.id, ''), variant)
        .toHaveLength((await missing.text()).replace(/[0-9a-f-]{36}/g, '').length)
    }
    const upload = await fetch(`${address()}/files`, {
      method: 'POST',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Length': String(photo.original.length),
        'Upload-Metadata': `evidenceId ${btoa(photo.id)},variant ${btoa('original')}`,
        ...(await bearer(account)),
      },
    })
    expect(upload.status).toBe(404)
    expect(sha256(photo.original)).toHaveLength(64)
  })
}

type Target = Sealed & { visitId: string }
const acts: Record<string, (target: Target, input: Awaited<ReturnType<typeof findingInput>>) => object> = {
  approveInspectionPlan: ({ planId }) => ({ planId }),
  returnInspectionPlan: ({ planId }) => ({ planId, reason: '退回' }),
  concludeInspection: ({ planId }) => ({ planId }),
  checkIn: ({ planId }) => ({
    planId,
    visitId: randomUUID(),
    checkedInAt: new Date().toISOString(),
    outsideReason: '没有位置',
  }),
  finishVisit: ({ visitId }) => ({ visitId, finishedAt: new Date().toISOString() }),
  recordFinding: ({ planId, visitId }, input) => ({
    ...input,
    commandId: randomUUID(),
    findingId: randomUUID(),
    photos: [],
    planId,
    visitId,
  }),
  orderRectification: ({ findingId }) => ({ findingId, dueOn: '2027-01-04', requirement: '整改' }),
  reportRectification: ({ findingId }) => ({
    findingId,
    rectificationId: randomUUID(),
    measures: '已整改',
    photos: [],
  }),
  verifyRectification: ({ findingId }) => ({ findingId, result: 'PASSED', note: '通过', onSite: true, photos: [] }),
}

/** Answers of all queries by question, without what changes by itself. */
async function askEverything(api: Api, scene: Sealed): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const [name, variants] of Object.entries(queries)) {
    const field = schema.getQueryType()!.getFields()[name]!
    const type = getNamedType(field.type)
    for (const variables of variants(scene)) {
      const used = field.args.filter((argument) => argument.name in variables)
      const head = used.length ? `(${used.map((one) => `$${one.name}: ${String(one.type)}`).join(', ')})` : ''
      const passed = used.length ? `(${used.map((one) => `${one.name}: $${one.name}`).join(', ')})` : ''
      for (const selection of isObjectType(type) ? selections(type) : ['']) {
        const answer = await api.ask(`query ${head} { ${name}${passed} ${selection} }`, variables)
        if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`)
        answers[`${name} ${JSON.stringify(variables)} ${selection}`] = answer.text
      }
    }
  }
  return answers
}

/**
 * Selections that together reach every field three objects deep: one for the plain fields, one for each object below, so that none is
 * refused for its complexity.
 */
function selections(type: GraphQLObjectType): string[] {
  const isPage = 'items' in type.getFields()
  if (isPage) {
    const item = getNamedType(type.getFields().items!.type) as GraphQLObjectType
    const rest = plain(type)
    return selections(item).map((selection) => `{ ${rest} items ${selection} }`)
  }
  const below = objects(type).map(([name, object]) =>
    `{ id ${name} { ${wide(object, 2)} } }`.replace('{ id', `{ ${plain(type).split(' ')[0] ?? '__typename'}`),
  )
  return [`{ ${plain(type) || '__typename'} }`, ...below]
}

function wide(type: GraphQLObjectType, depth: number): string {
  const nested = depth === 0 ? [] : objects(type).map(([name, object]) => `${name} { ${wide(object, depth - 1)} }`)
  return [plain(type), ...nested].filter(Boolean).join(' ') || '__typename'
}

function plain(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter((field) => !isCompositeType(getNamedType(field.type)) && !restless.has(field.name))
    .map((field) => field.name)
    .join(' ')
}

function objects(type: GraphQLObjectType): [string, GraphQLObjectType][] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type)
    return isObjectType(named) ? [[field.name, named] as [string, GraphQLObjectType]] : []
  })
}
