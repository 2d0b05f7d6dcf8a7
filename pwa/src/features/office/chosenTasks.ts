import type { ChosenMattersQuery } from '@/shared/graphql/generated/office/graphql'
import type { LampReason, TaskStatus } from '@/shared/graphql/generated/schema'

/** A task of the rows that were chosen on the ledger. */
export interface ChosenTask {
  id: string
  matterId: string
  label: string
  unitId: string
  unit: string
  /** The matter is under way and the unit is at work on it: it may be asked. */
  isWithUnit: boolean
  isLagging: boolean
  /** The unit has it, whether it has reported or not. */
  isIssued: boolean
}

/** A unit, and how often it is asked at once. */
export interface AskedUnit {
  unitId: string
  unit: string
  n: number
}

const withTheUnit: readonly TaskStatus[] = ['ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS']
const lagging: readonly LampReason[] = ['BEHIND_PLAN', 'FAR_BEHIND_PLAN', 'OVERDUE']

export function chosenTasksOf(matters: ChosenMattersQuery['mattersByIds']): ChosenTask[] {
  return matters.flatMap((matter) =>
    matter.tasks.map((task) => ({
      id: task.id,
      matterId: matter.id,
      label: `${matter.number ?? ''} ${matter.title}（${task.unit.shortName}）`.trim(),
      unitId: task.unit.id,
      unit: task.unit.shortName,
      isWithUnit: matter.step === 'METHOD_CONFIRMED' && withTheUnit.includes(task.status),
      isLagging: lagging.includes(task.lamp.reason),
      isIssued: !matter.closedAt && task.status !== 'SENT_BACK' && task.status !== 'TERMINATED',
    })),
  )
}

/** Matters that have no task yet: nobody can be asked about them. */
export function withoutTask(matters: ChosenMattersQuery['mattersByIds']): string[] {
  return matters
    .filter((matter) => !matter.tasks.length)
    .map((matter) => `${matter.number ?? ''} ${matter.title}`.trim())
}

/** How often each unit is asked, the most burdened first. */
export function askedUnits(tasks: readonly ChosenTask[]): AskedUnit[] {
  const asked = new Map<string, AskedUnit>()
  for (const { unitId, unit } of tasks) asked.set(unitId, { unitId, unit, n: (asked.get(unitId)?.n ?? 0) + 1 })
  return [...asked.values()].toSorted((a, b) => b.n - a.n)
}
