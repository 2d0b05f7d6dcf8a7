import type {
  ExecutionMode,
  InspectionKind,
  InspectionMethod,
  PlanInspectionInput,
  VisitMode,
} from '@/shared/graphql/generated/schema'

/** An inspection plan as typed. */
export interface PlanDraft {
  planId: string
  kind: InspectionKind
  mode: VisitMode
  methods: InspectionMethod[]
  content: string
  scope: string
  discipline: string
  targetUnitId: string
  placeName: string
  latitude: string
  longitude: string
  startsOn: string
  endsOn: string
  /** 领导带队: a leader of the government leads the group (BZ-05). */
  leaderLed: boolean
  groupLeaderId: string
  memberIds: string[]
  /** 一事一报: outside the annual plan. */
  outside: boolean
  annualItemId: string
  offPlanReason: string
  /** Who goes: the office alone, a department for it, or both (BZ-28). */
  executionMode: ExecutionMode
  executionUnitIds: string[]
  /** 双随机: the draw that brought target and group (JS-08). */
  drawId: string
  /** 定时解封, as typed: local date and time, or empty. */
  unsealAt: string
  /** 检查清单 that the group goes by, a version of a template, or none (row 60). */
  checklistTemplateId: string
}

export const modes: readonly VisitMode[] = ['ANNOUNCED', 'UNANNOUNCED', 'COVERT']

/** An unannounced or covert visit is sealed from its target until the group unseals it (decision 9). */
export function isSealed(mode: VisitMode): boolean {
  return mode !== 'ANNOUNCED'
}

export type PlanProblem = 'required' | 'coordinates' | 'dateOrder'

export function planProblems(form: PlanDraft): Partial<Record<keyof PlanDraft, PlanProblem>> {
  const problems: Partial<Record<keyof PlanDraft, PlanProblem>> = {}
  const needed = ['content', 'scope', 'targetUnitId', 'placeName', 'startsOn', 'endsOn', 'groupLeaderId'] as const
  for (const field of needed) if (!form[field].trim()) problems[field] = 'required'
  if (!form.methods.length) problems.methods = 'required'
  const basis = form.outside ? 'offPlanReason' : 'annualItemId'
  if (!form[basis].trim()) problems[basis] = 'required'
  if (form.executionMode !== 'OWN' && !executionUnits(form).length) problems.executionUnitIds = 'required'
  if (form.startsOn && form.endsOn && form.endsOn < form.startsOn) problems.endsOn = 'dateOrder'
  for (const [field, limit] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    const typed = form[field].trim()
    const other = form[field === 'latitude' ? 'longitude' : 'latitude'].trim()
    if (typed ? !(Math.abs(Number(typed)) <= limit) : other) problems[field] = 'coordinates'
  }
  return problems
}

/** None when the office goes alone, one when it entrusts; never the target. */
function executionUnits({ executionMode, executionUnitIds, targetUnitId }: PlanDraft): string[] {
  const others = executionUnitIds.filter((id) => id !== targetUnitId)
  return executionMode === 'OWN' ? [] : executionMode === 'ENTRUSTED' ? others.slice(0, 1) : others
}

export function planInput(matterId: string, form: PlanDraft): Omit<PlanInspectionInput, 'commandId'> {
  const hasCoordinates = form.latitude.trim() !== ''
  return {
    planId: form.planId,
    matterId,
    kind: form.kind,
    mode: form.mode,
    methods: form.methods,
    content: form.content.trim(),
    scope: form.scope.trim(),
    discipline: form.discipline.trim() || undefined,
    targetUnitId: form.targetUnitId,
    place: {
      name: form.placeName.trim(),
      ...(hasCoordinates ? { latitude: Number(form.latitude), longitude: Number(form.longitude) } : {}),
    },
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    groupLeaderId: form.groupLeaderId,
    memberIds: form.memberIds.filter((id) => id !== form.groupLeaderId),
    ...(form.leaderLed ? { leaderLed: true } : {}),
    executionMode: form.executionMode,
    executionUnitIds: executionUnits(form),
    ...(form.unsealAt && isSealed(form.mode) ? { unsealAt: instantOf(form.unsealAt) } : {}),
    ...(form.drawId ? { drawId: form.drawId } : {}),
    ...(form.checklistTemplateId ? { checklistTemplateId: form.checklistTemplateId } : {}),
    ...(form.outside ? { offPlanReason: form.offPlanReason.trim() } : { annualItemId: form.annualItemId }),
  }
}

/** A local date and time of this country, wherever the device thinks it is. */
export function instantOf(typed: string): string {
  return new Date(`${typed}:00+08:00`).toISOString()
}

/** The same for the field of a form; empty when there is none. */
export function typedOf(instant: string | null | undefined): string {
  return instant ? new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16) : ''
}
