import type { HandlingAction, HelpRung, SendBackRuling, SixHaveItem } from '@/shared/graphql/generated/schema'

export const helpRungs = ['LEADER', 'SPECIAL_MEETING'] as const satisfies readonly HelpRung[]
export const sendBackRulings = ['UPHELD', 'REFUSED'] as const satisfies readonly SendBackRuling[]
export const sixHaveItems = [
  'PLAN',
  'MEASURES',
  'TARGET_LEDGER',
  'RESPONSIBLE_LEADER',
  'CLEAR_TASK',
  'SITUATION_REPORT',
] as const satisfies readonly SixHaveItem[]

/** Verbs with a form of fields; milestones and the release of a report have dialogs of their own. */
export type HandlingVerb = Exclude<HandlingAction, 'PLAN_MILESTONES' | 'RELEASE_REPORT'>

/** Verbs with which a unit may hand in files. */
export function carriesAttachments(verb: HandlingVerb): boolean {
  switch (verb) {
    case 'SEND_BACK':
    case 'REQUEST_EXTENSION':
    case 'ASK_FOR_HELP':
    case 'PROVE_SIX_HAVES':
      return true
    case 'DECIDE_SEND_BACK':
    case 'REASSIGN':
    case 'REVIEW_EXTENSION':
    case 'DECIDE_EXTENSION':
    case 'ANSWER_HELP':
    case 'ALLOCATE':
      return false
  }
}

export type FieldName =
  | 'reason'
  | 'note'
  | 'ruling'
  | 'choice'
  | 'unitId'
  | 'duty'
  | 'responsibleOfficer'
  | 'firstResponsible'
  | 'handlingSection'
  | 'dueOn'
  | 'progress'
  | 'rung'
  | 'problem'
  | 'wanted'
  | 'answer'
  | 'item'
  | 'proof'
  | 'reference'
  | 'section'
  | 'person'
  | 'work'

export type HandlingForm = Record<FieldName, string>

/** How a field is asked for. */
export interface FieldSpec {
  name: FieldName
  control: 'line' | 'text' | 'date' | 'unit' | 'ruling' | 'choice' | 'rung' | 'item'
  optional?: boolean
}

/** What each verb on a task asks for. */
export const handlingFields: Record<HandlingVerb, FieldSpec[]> = {
  SEND_BACK: [{ name: 'reason', control: 'text' }],
  DECIDE_SEND_BACK: [
    { name: 'ruling', control: 'ruling' },
    { name: 'note', control: 'text' },
  ],
  REASSIGN: [
    { name: 'unitId', control: 'unit' },
    { name: 'duty', control: 'text' },
    { name: 'responsibleOfficer', control: 'line' },
    { name: 'firstResponsible', control: 'line', optional: true },
    { name: 'handlingSection', control: 'line', optional: true },
    { name: 'dueOn', control: 'date', optional: true },
  ],
  REQUEST_EXTENSION: [
    { name: 'dueOn', control: 'date' },
    { name: 'reason', control: 'text' },
    { name: 'progress', control: 'text' },
  ],
  REVIEW_EXTENSION: [
    { name: 'choice', control: 'choice' },
    { name: 'note', control: 'text' },
  ],
  DECIDE_EXTENSION: [
    { name: 'choice', control: 'choice' },
    { name: 'note', control: 'text' },
  ],
  ASK_FOR_HELP: [
    { name: 'rung', control: 'rung' },
    { name: 'problem', control: 'text' },
    { name: 'wanted', control: 'text' },
  ],
  ANSWER_HELP: [{ name: 'answer', control: 'text' }],
  PROVE_SIX_HAVES: [
    { name: 'item', control: 'item' },
    { name: 'proof', control: 'text' },
    { name: 'reference', control: 'line', optional: true },
  ],
  ALLOCATE: [
    { name: 'section', control: 'line' },
    { name: 'person', control: 'line' },
    { name: 'work', control: 'text' },
    { name: 'dueOn', control: 'date' },
  ],
}

export const emptyForm = (): HandlingForm => ({
  reason: '',
  note: '',
  ruling: '',
  choice: '',
  unitId: '',
  duty: '',
  responsibleOfficer: '',
  firstResponsible: '',
  handlingSection: '',
  dueOn: '',
  progress: '',
  rung: '',
  problem: '',
  wanted: '',
  answer: '',
  item: '',
  proof: '',
  reference: '',
  section: '',
  person: '',
  work: '',
})

/** Fields that still have to be filled. */
export function emptyFields(action: HandlingVerb, form: HandlingForm): Set<FieldName> {
  return new Set(
    handlingFields[action].filter((field) => !field.optional && !form[field.name].trim()).map((field) => field.name),
  )
}
