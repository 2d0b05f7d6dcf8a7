import type { EscalationRowFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import type { Registration } from './registration'

type Instruction = Pick<
  EscalationRowFieldsFragment,
  'instruction' | 'handwriting' | 'decidedBy' | 'decidedAt' | 'matter'
>

/** What a leader's instruction on an escalation brings to a new matter; nothing while it is undecided. */
export function fromInstruction(
  decided: Instruction,
  t: (key: string, values: Record<string, unknown>) => string,
  dateOf: (instant: string) => string,
): Partial<Registration> {
  const { decidedBy, decidedAt, matter } = decided
  if (!decidedBy || !decidedAt) return {}
  const day = dateOf(decidedAt)
  const words = { leader: decidedBy.name, day, title: matter.title, number: matter.number ?? '' }
  const text = decided.instruction || t('matter.register.byHand', words)
  return {
    title: t('matter.register.fromTitle', words),
    source: 'CITY_GOVERNMENT_INSTRUCTION',
    sourceReference: t('matter.register.fromReference', words),
    hasInstruction: true,
    leader: decidedBy.name,
    instruction: text,
    instructedOn: day,
    legalBasis: 'CHIEF_ORDER',
    basisDocument: t('matter.register.fromReference', words),
    objective: text,
    content: t('matter.register.fromContent', { ...words, text }),
    linkedTo: matter.id,
    duplicateReason: t('matter.register.fromReason', words),
  }
}
