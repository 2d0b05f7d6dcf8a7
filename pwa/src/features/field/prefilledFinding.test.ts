import { expect, it } from 'vitest'
import type { FieldBasics } from '@/offline/fieldData'
import { prefilledFinding } from './prefilledFinding'

const plan = { id: 'plan-1', targetUnit: { id: 'unit-1', name: '市住建局', shortName: '住建局' } }
const item = {
  id: 'a',
  question: '塔吊是否检测？',
  allowsNotApplicable: true,
  onlyItemId: null,
  onlyReply: null,
  badReply: 'NO' as const,
  photoRequired: true,
  commentRequired: true,
  wording: '塔吊未经检测即使用。',
  category: 'QUALITY_SAFETY' as const,
  severity: 'GRAVE' as const,
  dueWorkingDays: 5,
  aboutFindingId: null,
}
const own = {
  planId: 'plan-1',
  visitId: 'visit-1',
  itemId: 'a',
  reply: 'NO' as const,
  comment: ' 3 号塔吊 ',
  findingId: null,
  isLinked: false,
  answeredAt: '2026-11-20T06:00:00Z',
}
const due = (date: string) => ({ date, provisional: false })
const basics: FieldBasics = {
  units: [],
  countedFrom: '2026-11-20',
  dueDates: {
    3: due('2026-11-25'),
    5: due('2026-11-27'),
    10: due('2026-12-04'),
    15: due('2026-12-11'),
    30: due('2027-01-04'),
  },
}

it('words the finding as the item does, with the due date of its severity (R733-18)', () => {
  expect(prefilledFinding(plan, { item, own }, 'visit-1', basics)).toMatchObject({
    kind: 'PROBLEM',
    category: 'QUALITY_SAFETY',
    severity: 'GRAVE',
    text: '塔吊未经检测即使用。\n3 号塔吊',
    responsibleUnitId: 'unit-1',
    dueWorkingDays: 5,
    dueOn: '2026-11-27',
  })
})

it('leaves the date to the server when the rule set counts other days, and takes the question where no wording is', () => {
  const odd = { ...item, wording: null, dueWorkingDays: 7 }
  expect(prefilledFinding(plan, { item: odd, own: undefined }, null, undefined)).toMatchObject({
    text: '塔吊是否检测？',
    dueWorkingDays: null,
    dueOn: null,
  })
})
