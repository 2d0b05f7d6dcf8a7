import type { Item, ShownItem } from '@/features/checklist'
import type { FindingFields } from '@/offline/drafts'
import { dueChoices, type DueChoice, type FieldBasics, type FieldPlan } from '@/offline/fieldData'

/** A finding as the item of a checklist words it: its category and severity, and the due date that follows from it (R733-18). */
export function prefilledFinding(
  plan: Pick<FieldPlan, 'id' | 'targetUnit'>,
  { item, own }: Pick<ShownItem, 'item' | 'own'>,
  visitId: string | null,
  basics: FieldBasics | undefined,
): FindingFields {
  const days = dueDays(item)
  return {
    planId: plan.id,
    visitId,
    kind: 'PROBLEM',
    category: item.category ?? null,
    severity: item.severity ?? null,
    text: [item.wording ?? item.question, own?.comment.trim()].filter(Boolean).join('\n'),
    bottleneck: '',
    responsibleUnitId: plan.targetUnit.id,
    dueWorkingDays: days ?? null,
    dueOn: (days && basics?.dueDates[days].date) ?? null,
    outsidePlan: false,
    position: null,
    noPositionReason: '',
    startedAt: new Date().toISOString(),
    focus: null,
  }
}

/** One of the choices of the form; other numbers of a rule set are left to the server, which counts by the severity. */
function dueDays({ dueWorkingDays }: Pick<Item, 'dueWorkingDays'>): DueChoice | undefined {
  return dueChoices.find((days) => days === dueWorkingDays)
}
