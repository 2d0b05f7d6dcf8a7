import { createHash, randomUUID } from 'node:crypto'
import { Api } from './api'
import { atTheSite } from './people'

/** Brings the office to where a test starts, through the API, each by the person whose work it is. */
const place = { name: '市医院新址工地', latitude: atTheSite.latitude, longitude: atTheSite.longitude }

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
export const today = inDays(0)

interface Officer {
  id: string
  unitId: string
  name: string
}
export async function officer(account: ConstructorParameters<typeof Api>[0]): Promise<Officer> {
  const { me } = await new Api(account).run<{ me: { officer: Officer } }>('{ me { officer { id unitId name } } }')
  return me.officer
}

/** A matter whose handling proposal is with the director. */
export async function proposedMatter(title: string): Promise<string> {
  const clerk = new Api('clerk')
  const matterId = randomUUID()
  const { unitId } = await officer('liaison')
  await clerk.command('registerMatter', {
    matterId,
    title,
    source: 'CITY_GOVERNMENT_INSTRUCTION',
    instruction: { leader: '市长', text: '请督查室挂牌督办。', instructedOn: today },
    legalBasis: 'CHIEF_ORDER',
    basisDocument: '市长批示〔2026〕18号',
    system: 'GOVERNMENT',
    urgency: 'NORMAL',
    objective: '完成拆迁12户',
    content: '协调落实拆迁和资金',
    place,
    listed: true,
    classified: false,
    duplicate: { decision: 'JUSTIFIED', reason: '演练事项' },
  })
  await clerk.command('proposeHandling', {
    matterId,
    text: '由市住建局主办。',
    deadlineClass: 'OFFICE_10',
    leadUnitId: unitId,
    leadDuty: '组织拆迁',
    responsibleOfficer: '局长',
    supports: [],
  })
  return matterId
}

/** A matter whose task notice is out to the liaison's unit. */
export async function assignedMatter(title: string): Promise<{ matterId: string; taskId: string }> {
  const matterId = await proposedMatter(title)
  await new Api('director').command('initiateMatter', { matterId })
  await new Api('clerk').command('confirmMethod', { matterId })
  const { matter } = await new Api('clerk').run<{ matter: { tasks: { id: string }[] } }>(
    'query ($id: ID!) { matter(id: $id) { tasks { id } } }',
    { id: matterId },
  )
  const taskId = matter.tasks[0]?.id
  if (!taskId) throw new Error('the matter has no task')
  return { matterId, taskId }
}

/** An approved plan against the liaison's unit; sealed when it is unannounced. Its group: groupleader, inspector. */
export async function approvedPlan(
  matterId: string,
  mode: 'ANNOUNCED' | 'UNANNOUNCED',
  {
    planId = randomUUID(),
    content = '核实拆迁户数和机械进场',
    kind = 'SPECIAL',
    checklistTemplateId,
  }: { planId?: string; content?: string; kind?: 'SPECIAL' | 'FOLLOW_UP'; checklistTemplateId?: string } = {},
): Promise<string> {
  const [leader, inspector, liaison] = [
    await officer('groupleader'),
    await officer('inspector'),
    await officer('liaison'),
  ]
  await new Api('groupleader').command('planInspection', {
    planId,
    matterId,
    kind,
    mode,
    methods: ['CHECK', 'DOCUMENTS', 'TALK'],
    content,
    scope: '工地全部',
    discipline: '不打招呼，不听汇报',
    targetUnitId: liaison.unitId,
    place,
    startsOn: today,
    endsOn: inDays(2),
    groupLeaderId: leader.id,
    memberIds: [inspector.id],
    offPlanReason: '端到端测试',
    ...(checklistTemplateId ? { checklistTemplateId } : {}),
  })
  await new Api('chief').command('approveInspectionPlan', { planId, overBudgetReason: '端到端测试' })
  return planId
}

export async function arrive(planId: string): Promise<string> {
  const visitId = randomUUID()
  await new Api('inspector').command('checkIn', {
    visitId,
    planId,
    checkedInAt: new Date().toISOString(),
    position: position(),
  })
  return visitId
}

export function position() {
  return {
    latitude: atTheSite.latitude,
    longitude: atTheSite.longitude,
    accuracyMeters: 8,
    ageSeconds: 0,
    source: 'GPS',
    capturedAt: new Date().toISOString(),
  }
}

export interface Photo {
  id: string
  original: Buffer
  stamped: Buffer
}

/** The input of a finding, ready to be sent once or ten times. */
export async function findingInput(planId: string, visitId: string, photos: Photo[] = []) {
  const { unitId } = await officer('liaison')
  const now = new Date().toISOString()
  return {
    commandId: randomUUID() as string,
    findingId: randomUUID() as string,
    planId,
    visitId,
    kind: 'PROBLEM',
    category: 'PROGRESS_LAG',
    severity: 'SERIOUS',
    text: '现场未见施工，拆迁滞后12户',
    position: position(),
    responsibleUnitId: unitId,
    dueOn: inDays(15),
    recordedAt: now,
    sentAt: now,
    photos: photos.map(({ id, original, stamped }) => ({
      id,
      sha256: sha256(original),
      size: original.length,
      mediaType: 'image/jpeg',
      capturedAt: now,
      captureSource: 'IN_APP_CAMERA',
      position: position(),
      stampedSha256: sha256(stamped),
      stampedSize: stamped.length,
    })),
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
