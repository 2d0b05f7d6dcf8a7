import type { InspectionMethod, RecordType } from '@/shared/graphql/generated/schema'
import type { RecordFields, RecordValues } from '@/offline/records'

export type RecordField = keyof RecordValues

/** Types of records in the order of the methods (R733-12). */
export const recordTypes = [
  'SITE_CHECK',
  'INTERVIEW',
  'COVERT_VISIT',
  'DOCUMENT_COPY',
  'ADMONITORY_TALK',
  'SYMPOSIUM',
  'HEARING',
  'STATISTICS',
  'EVALUATION',
  'HEARD_REPORT',
  'SELF_REVIEW',
  'CLUE',
  'INTERNET',
] as const satisfies readonly RecordType[]

const methods: Record<RecordType, InspectionMethod> = {
  SELF_REVIEW: 'SELF_REVIEW',
  HEARD_REPORT: 'REPORT',
  SITE_CHECK: 'CHECK',
  INTERVIEW: 'CHECK',
  COVERT_VISIT: 'CHECK',
  SYMPOSIUM: 'MEETING',
  HEARING: 'MEETING',
  STATISTICS: 'MEETING',
  EVALUATION: 'MEETING',
  DOCUMENT_COPY: 'DOCUMENTS',
  CLUE: 'CLUES',
  ADMONITORY_TALK: 'TALK',
  INTERNET: 'INTERNET',
}

/** True when the plan does not name its method: the record is kept and marked. */
export function isOutside(type: RecordType, allowed: readonly InspectionMethod[]): boolean {
  return !allowed.includes(methods[type])
}

interface FieldsOfType {
  required: readonly RecordField[]
  optional: readonly RecordField[]
}
const talk: FieldsOfType = {
  required: ['person', 'post', 'place', 'readBack', 'confirmed'],
  optional: ['participants'],
}
const visit: FieldsOfType = { required: ['place'], optional: ['participants'] }
const meeting: FieldsOfType = { required: ['chair', 'participants', 'place'], optional: [] }
const study: FieldsOfType = { required: [], optional: ['participants'] }
const statement: FieldsOfType = { required: ['person', 'receivedOn'], optional: ['post', 'documentNumber'] }

/** The same fields as the server's policy, so that nothing is refused after a day offline. */
const fieldsOfTypes: Record<RecordType, FieldsOfType> = {
  SELF_REVIEW: statement,
  HEARD_REPORT: statement,
  SITE_CHECK: visit,
  COVERT_VISIT: visit,
  INTERVIEW: talk,
  ADMONITORY_TALK: talk,
  SYMPOSIUM: meeting,
  HEARING: meeting,
  STATISTICS: study,
  EVALUATION: study,
  DOCUMENT_COPY: { required: ['documentTitle', 'copies', 'keeper'], optional: ['documentNumber', 'returnOn'] },
  CLUE: { required: ['channel', 'receivedOn'], optional: ['person', 'clueNumber'] },
  INTERNET: { required: ['platform', 'clueNumber'], optional: ['receivedOn'] },
}

const order: readonly RecordField[] = [
  'channel',
  'person',
  'post',
  'chair',
  'platform',
  'documentTitle',
  'documentNumber',
  'clueNumber',
  'copies',
  'keeper',
  'receivedOn',
  'returnOn',
  'place',
  'participants',
  'readBack',
  'confirmed',
]

/** Fields of a type, in the order in which they are asked. */
export function fieldsOf(type: RecordType): { field: RecordField; isRequired: boolean }[] {
  const { required, optional } = fieldsOfTypes[type]
  return order
    .filter((field) => required.includes(field) || optional.includes(field))
    .map((field) => ({ field, isRequired: required.includes(field) }))
}

/** A tick that was not set says no. */
const ticks: readonly RecordField[] = ['readBack', 'confirmed']

function given(values: RecordValues, field: RecordField): boolean {
  const value = values[field]
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null
}

export function missingOf(fields: RecordFields): (RecordField | 'type' | 'summary')[] {
  const { type } = fields
  if (!type) return ['type']
  const missing: (RecordField | 'type' | 'summary')[] = fieldsOf(type)
    .filter(({ field, isRequired }) => isRequired && !ticks.includes(field) && !given(fields.values, field))
    .map(({ field }) => field)
  return fields.summary.trim() ? missing : [...missing, 'summary']
}

/** Only what the type has, without blanks: what was typed under another type is not sent. */
export function valuesFor(type: RecordType, values: RecordValues): RecordValues {
  const kept = fieldsOf(type).flatMap(({ field }): [RecordField, unknown][] => {
    const value = values[field]
    if (ticks.includes(field)) return [[field, value === true]]
    if (!given(values, field)) return []
    return [[field, typeof value === 'string' ? value.trim() : value]]
  })
  return Object.fromEntries(kept)
}
