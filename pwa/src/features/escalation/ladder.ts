import type { EscalationDecision, EscalationRung } from '@/shared/graphql/generated/schema'

/** From the lowest (D.7.5), as the server has them. */
const rungs: readonly EscalationRung[] = [
  'DUE_SOON_REMINDER',
  'EXPEDITE_BLUE',
  'EXPEDITE_YELLOW',
  'SPECIAL_REPORT_CRITICISM',
  'PUBLIC_CRITICISM',
  'ADMONITORY_TALK',
  'ACCOUNTABILITY_PROPOSAL',
]
/** For these the rules of assessment take points when they are approved. */
const scored: readonly EscalationRung[] = ['SPECIAL_REPORT_CRITICISM', 'PUBLIC_CRITICISM', 'ADMONITORY_TALK']

/** The rung that a downgrade orders; none below the lowest one. */
export function lowerRung(rung: EscalationRung): EscalationRung | undefined {
  const at = rungs.indexOf(rung)
  return at <= 1 ? undefined : rungs[at - 1]
}

export interface Choice {
  decision: EscalationDecision
  /** Key of the sentence that says what happens. */
  words: string
  lower: EscalationRung | undefined
}

/** What a leader can do with this rung, and what each does. */
export function choicesOf(rung: EscalationRung): Choice[] {
  const lower = lowerRung(rung)
  return [
    { decision: 'APPROVE', words: scored.includes(rung) ? 'approveScored' : 'approve', lower },
    ...(lower
      ? [{ decision: 'DOWNGRADE' as const, words: scored.includes(lower) ? 'downgradeScored' : 'downgrade', lower }]
      : []),
    { decision: 'RETURN', words: 'return', lower },
  ]
}

/** Key of the verb: a downgrade says 催办 only where it orders one. */
export function verbOf(decision: EscalationDecision, rung: EscalationRung): string {
  const ordersExpedite = lowerRung(rung)?.startsWith('EXPEDITE') ?? false
  return decision === 'DOWNGRADE' && !ordersExpedite ? 'escalation.lowerOne' : `enum.EscalationDecision.${decision}`
}

/** Can these be decided together: the same measure for the same reason? */
export function isAlike(
  one: { rung: string; reason: string; canDecide: boolean },
  other: { rung: string; reason: string; canDecide: boolean } | undefined,
): boolean {
  return one.canDecide && (!other || (one.rung === other.rung && one.reason === other.reason))
}
