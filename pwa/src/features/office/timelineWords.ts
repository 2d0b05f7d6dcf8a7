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
]

/** The detail of a record: a code of ours becomes its words, every other text stays as it is. */
export function detailWords(detail: string, t: Translate, te: Has): string {
  if (!/^[A-Z][A-Z0-9_]+$/.test(detail)) return detail
  const key = groups.map((group) => `enum.${group}.${detail}`).find(te)
  return key ? t(key) : detail
}
