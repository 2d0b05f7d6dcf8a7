import type { DesignatedUnitFieldsFragment } from '@/shared/graphql/generated/office/graphql'

/** Departments that may take part in an inspection of the matter that starts on that day (R733-07). */
export function designatedUnits(
  designations: readonly DesignatedUnitFieldsFragment[],
  matterId: string,
  startsOn: string,
  targetUnitId: string,
): { id: string; name: string }[] {
  const units = new Map<string, { id: string; name: string }>()
  for (const { matterId: only, status, fromOn, toOn, unit } of designations) {
    const isHeld = status === 'APPROVED' && fromOn <= startsOn && startsOn <= toOn
    if (isHeld && (!only || only === matterId) && unit.id !== targetUnitId) units.set(unit.id, unit)
  }
  return [...units.values()]
}
