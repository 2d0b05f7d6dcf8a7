import { longDate } from '@/shared/format/dates'

type Translate = (key: string) => string
type Has = (key: string) => boolean

/** Enums that the server may name in a detail. */
const groups = [
  'EscalationReason',
  'EscalationRung',
  'EscalationDecision',
  'EscalationStatus',
  'VerificationResult',
  'DeadlineClass',
  'VisitMode',
  'Severity',
  'MatterStep',
  'HandlingRole',
  'LampReason',
  'FindingKind',
  'ReminderKind',
  'SlipKind',
  'ExpediteLevel',
  'CompletionGrade',
]

/** A code of ours that has no words here: never shown to people. */
export function isCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^[A-Z]{4,}$/.test(text)
}

/** The detail of a record: a code of ours becomes its words, every other text stays as it is. */
export function detailWords(detail: string, t: Translate, te: Has): string {
  if (!/^[A-Z][A-Z0-9_]+$/.test(detail)) return detail
  const key = groups.map((group) => `enum.${group}.${detail}`).find(te)
  return key ? t(key) : detail
}

type Named = (key: string, values: Record<string, unknown>) => string

/** A fact of a record in words: its name and its value; what has no name here is not shown. */
export function factWords(
  fact: { name: string; value: string },
  t: Named & Translate,
  te: Has,
): { label: string; value: string } | undefined {
  const label = `office.facts.${fact.name}`
  const value = valueWords(fact, t, te)
  return te(label) && !isCode(value) ? { label: t(label), value } : undefined
}

function valueWords({ name, value }: { name: string; value: string }, t: Named & Translate, te: Has): string {
  if (value === 'true') return t('office.yes')
  if (value === 'false') return t('office.no')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value)
  const unit = `office.factValues.${name}`
  return te(unit) ? t(unit, { v: value }) : detailWords(value, t, te)
}
