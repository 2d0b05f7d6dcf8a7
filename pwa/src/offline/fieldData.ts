import {
  FieldBasicsDocument,
  type FieldBasicsQuery,
  type FieldPlanFragment,
  type FieldPlanQuery,
  type TodayQuery,
} from '@/shared/graphql/generated/graphql'
import { request } from '@/shared/graphql/client'
import { dateOf } from '@/shared/format/dates'
import { loadCopy, saveCopy } from './copies'
import type { LocalDatabase } from './db'

export type Today = TodayQuery['today']
export type FieldPlan = FieldPlanFragment

/** Choices of the due date in working days (CT-13, CT-14: ten for the office, fifteen for a transferred matter). */
export const dueChoices = [3, 5, 10, 15, 30] as const
export type DueChoice = (typeof dueChoices)[number]

export interface FieldBasics {
  units: FieldBasicsQuery['units']
  countedFrom: string
  dueDates: Record<DueChoice, { date: string; provisional: boolean }>
}

/** Which inspection of the matter this plan is: the arrivals of one group count once, and the first is yet to come. */
export function inspectionNumber(plan: FieldPlan): number {
  return plan.matter.visitCount - plan.visits.length + 1
}

export const todayKey = 'today'
export const basicsKey = 'field-basics'
export const planKey = (planId: string) => `plan:${planId}`
export const targetKey = (planId: string) => `targetHistory:${planId}`

/** Keeps each plan of today under the key of its own page, so that the page opens in flight mode. */
export async function keepPlans(database: LocalDatabase, plans: readonly FieldPlan[]): Promise<boolean> {
  const kept: boolean[] = []
  for (const plan of plans) {
    const answer: FieldPlanQuery = { inspectionPlan: plan }
    kept.push(await saveCopy(database, planKey(plan.id), answer))
  }
  return kept.every(Boolean)
}

/** Units and working days: what the finding form needs beside the plan. */
export async function fetchBasics(database: LocalDatabase): Promise<FieldBasics> {
  const from = dateOf(new Date())
  const answer = await request(FieldBasicsDocument, { from })
  const basics: FieldBasics = {
    units: answer.units,
    countedFrom: from,
    dueDates: { 3: answer.days3, 5: answer.days5, 10: answer.days10, 15: answer.days15, 30: answer.days30 },
  }
  await saveCopy(database, basicsKey, basics)
  return basics
}

export async function loadBasics(database: LocalDatabase): Promise<FieldBasics | undefined> {
  return (await loadCopy<FieldBasics>(database, basicsKey))?.data
}

/** True when the plan and what its forms need are on this phone. */
export async function isReadyOffline(database: LocalDatabase, planId: string): Promise<boolean> {
  const keys = await database.copies
    .where('key')
    .anyOf([planKey(planId), basicsKey])
    .primaryKeys()
  return keys.length === 2
}
