import type { DeadlineClass, ProposeImportedInput, SupervisionKind } from '@/shared/graphql/generated/schema'

/** 批量拟办 as typed; what is left empty is taken from the row or the unit register. */
export interface BulkProposal {
  text: string
  leadUnitId: string
  firstResponsible: string
  responsibleOfficer: string
  handlingSection: string
  deadlineClass: DeadlineClass
  explicitDueOn: string
  supervisionKind: SupervisionKind
}

export const deadlineClasses: readonly DeadlineClass[] = [
  'YEAR_END',
  'QUARTER_END',
  'MONTH_END',
  'OFFICE_10',
  'TRANSFERRED_15',
  'JOINT_25',
  'INSTRUCTION_30',
  'STATE_COUNCIL_30',
  'PROPOSAL_3_MONTHS',
  'CALENDAR_30',
  'EXPLICIT_DATE',
]

export const emptyBulkProposal = (): BulkProposal => ({
  text: '',
  leadUnitId: '',
  firstResponsible: '',
  responsibleOfficer: '',
  handlingSection: '',
  deadlineClass: 'YEAR_END',
  explicitDueOn: '',
  supervisionKind: 'DAILY',
})

/** Fields that must be typed: the date of a fixed date, and what special supervision asks for (BZ-12). */
export function bulkProblems(form: BulkProposal): Set<keyof BulkProposal> {
  const missing = new Set<keyof BulkProposal>()
  if (form.deadlineClass === 'EXPLICIT_DATE' && !form.explicitDueOn) missing.add('explicitDueOn')
  if (form.supervisionKind === 'SPECIAL')
    for (const slot of ['firstResponsible', 'handlingSection'] as const) if (!form[slot].trim()) missing.add(slot)
  return missing
}

type Form = Omit<ProposeImportedInput, 'commandId' | 'importId' | 'afterRow' | 'exceptRows'>

export function bulkInput(form: BulkProposal): Form {
  return {
    text: form.text.trim() || null,
    leadUnitId: form.leadUnitId || null,
    responsibleOfficer: form.responsibleOfficer.trim() || null,
    firstResponsible: form.firstResponsible.trim() || null,
    handlingSection: form.handlingSection.trim() || null,
    deadlineClass: form.deadlineClass,
    explicitDueOn: form.deadlineClass === 'EXPLICIT_DATE' ? form.explicitDueOn : null,
    supervisionKind: form.supervisionKind,
  }
}
