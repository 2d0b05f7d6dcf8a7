import type { SignedWords } from '@/offline/signatures'
import type { FieldPlan } from '@/offline/fieldData'
import type { ShownFinding } from './currentVisit'

/** The words that the inspected unit signs: what the group wrote down so far, in its order. */
export function statementOf(
  plan: Pick<FieldPlan, 'targetUnit' | 'place'>,
  findings: readonly Pick<ShownFinding, 'id' | 'text'>[],
  t: (key: string, values: Record<string, string | number>) => string,
): SignedWords {
  const where = { target: plan.targetUnit.name, place: plan.place.name }
  if (!findings.length) return { statement: t('signature.noFindings', where), findingIds: [] }
  return {
    statement: [
      t('signature.heading', { ...where, n: findings.length }),
      ...findings.map(({ text }, index) => t('signature.line', { n: index + 1, text })),
    ].join('\n'),
    findingIds: findings.map(({ id }) => id),
  }
}
