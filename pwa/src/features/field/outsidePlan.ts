import type { OutsidePlan } from '@/shared/graphql/generated/schema'

/** The plan as far as its limits go. */
export interface PlanLimits {
  targetUnit: { id: string }
  startsOn: string
  endsOn: string
}
interface KnownUnit {
  id: string
  superiorId?: string | null
}

/**
 * Where a finding of today lies outside the plan, as the server will say too (R733-15). It is a hint: what is seen is written down. While the
 * units are not known here, nothing is said about them.
 */
export function outsidePlan(
  plan: PlanLimits,
  unitId: string | null,
  today: string,
  units: readonly KnownUnit[],
): OutsidePlan[] {
  const reasons: OutsidePlan[] = []
  if (unitId && !isWithin(unitId, plan.targetUnit.id, units)) reasons.push('UNIT')
  if (today < plan.startsOn || today > plan.endsOn) reasons.push('TERM')
  return reasons
}

function isWithin(unitId: string, superiorId: string, units: readonly KnownUnit[]): boolean {
  const superiors = new Map(units.map((unit) => [unit.id, unit.superiorId ?? undefined]))
  const seen = new Set<string>()
  let id: string | undefined = unitId
  while (id !== undefined && !seen.has(id)) {
    if (id === superiorId) return true
    seen.add(id)
    id = superiors.get(id)
  }
  return false
}
