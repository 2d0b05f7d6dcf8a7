import type {
  DeadlineClass,
  MatterScope,
  ProposeHandlingInput,
  SupervisingRoute,
  SupervisionKind,
} from '@/shared/graphql/generated/schema'

/** 拟办意见 as typed. */
export interface Proposal {
  text: string
  deadlineClass: DeadlineClass
  explicitDueOn: string
  leadUnitId: string
  leadDuty: string
  /** 直接责任人 */
  responsibleOfficer: string
  /** 第一责任人 */
  firstResponsible: string
  /** 承办科室（人） */
  handlingSection: string
  supervisionKind: SupervisionKind
  supports: ProposedSupport[]
  /** 由谁督查 (CT-02). */
  scope: MatterScope
  route: SupervisingRoute | ''
  authorisation: string
  /** 专人跟踪; empty for whoever proposes, where the source asks for one. */
  trackerId: string
}

export interface ProposedSupport {
  unitId: string
  duty: string
  responsibleOfficer: string
  firstResponsible: string
  handlingSection: string
}

export const emptySupport = (): ProposedSupport => ({
  unitId: '',
  duty: '',
  responsibleOfficer: '',
  firstResponsible: '',
  handlingSection: '',
})

/** What special supervision asks for besides (BZ-12). */
const specialSlots = ['firstResponsible', 'handlingSection'] as const

export const deadlineClasses: readonly DeadlineClass[] = [
  'OFFICE_10',
  'TRANSFERRED_15',
  'JOINT_25',
  'INSTRUCTION_30',
  'STATE_COUNCIL_30',
  'PROPOSAL_3_MONTHS',
  'CALENDAR_30',
  'MONTH_END',
  'QUARTER_END',
  'YEAR_END',
  'EXPLICIT_DATE',
]

export function proposalProblems(form: Proposal): { fields: Set<string>; sameUnit: boolean } {
  const fields = new Set<string>()
  for (const field of ['text', 'leadUnitId', 'leadDuty', 'responsibleOfficer'] as const)
    if (!form[field].trim()) fields.add(field)
  if (form.deadlineClass === 'EXPLICIT_DATE' && !form.explicitDueOn) fields.add('explicitDueOn')
  form.supports.forEach((support, index) => {
    if (!support.unitId) fields.add(`supports.${index}.unitId`)
    if (!support.duty.trim()) fields.add(`supports.${index}.duty`)
    if (form.supervisionKind === 'SPECIAL')
      for (const slot of specialSlots) if (!support[slot].trim()) fields.add(`supports.${index}.${slot}`)
  })
  if (form.supervisionKind === 'SPECIAL') for (const slot of specialSlots) if (!form[slot].trim()) fields.add(slot)
  const unitIds = [form.leadUnitId, ...form.supports.map((support) => support.unitId)].filter(Boolean)
  return { fields, sameUnit: new Set(unitIds).size < unitIds.length }
}

export function proposalInput(matterId: string, form: Proposal): Omit<ProposeHandlingInput, 'commandId'> {
  return {
    matterId,
    text: form.text.trim(),
    deadlineClass: form.deadlineClass,
    explicitDueOn: form.deadlineClass === 'EXPLICIT_DATE' ? form.explicitDueOn : undefined,
    leadUnitId: form.leadUnitId,
    leadDuty: form.leadDuty.trim(),
    responsibleOfficer: form.responsibleOfficer.trim(),
    supervisionKind: form.supervisionKind,
    firstResponsible: form.firstResponsible.trim() || undefined,
    handlingSection: form.handlingSection.trim() || undefined,
    routing: form.route
      ? { scope: form.scope, chosen: form.route, authorisation: form.authorisation.trim() || undefined }
      : undefined,
    trackerId: form.trackerId || undefined,
    supports: form.supports.map((support) => ({
      unitId: support.unitId,
      duty: support.duty.trim(),
      responsibleOfficer: support.responsibleOfficer.trim() || undefined,
      firstResponsible: support.firstResponsible.trim() || undefined,
      handlingSection: support.handlingSection.trim() || undefined,
    })),
  }
}
