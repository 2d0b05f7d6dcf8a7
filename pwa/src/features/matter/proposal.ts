import type { DeadlineClass, ProposeHandlingInput } from '@/shared/graphql/generated/schema'

/** 拟办意见 as typed. */
export interface Proposal {
  text: string
  deadlineClass: DeadlineClass
  explicitDueOn: string
  leadUnitId: string
  leadDuty: string
  responsibleOfficer: string
  supports: { unitId: string; duty: string }[]
}

export const deadlineClasses: readonly DeadlineClass[] = [
  'OFFICE_10',
  'TRANSFERRED_15',
  'JOINT_25',
  'INSTRUCTION_30',
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
  })
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
    supports: form.supports.map((support) => ({ unitId: support.unitId, duty: support.duty.trim() })),
  }
}
