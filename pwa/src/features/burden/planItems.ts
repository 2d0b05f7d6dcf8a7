import type { InspectionKind } from '@/shared/graphql/generated/schema'

/** An item of the annual plan, as far as choosing it needs. */
export interface PlanItem {
  fromMonth: number
  toMonth: number
  units: readonly { id: string }[]
}

/** True when an inspection of that unit that begins on that day may stand on the item (R733-15). */
export function covers(item: PlanItem, unitId: string, startsOn: string): boolean {
  const month = Number(startsOn.slice(5, 7))
  const isMeant = !item.units.length || item.units.some((unit) => unit.id === unitId)
  return isMeant && month >= item.fromMonth && month <= item.toMonth
}

/** One item as typed. */
export interface ItemDraft {
  title: string
  kind: InspectionKind
  unitIds: string[]
  fromMonth: number
  toMonth: number
  lead: string
}

export const emptyItem = (): ItemDraft => ({
  title: '',
  kind: 'SPECIAL',
  unitIds: [],
  fromMonth: 1,
  toMonth: 12,
  lead: '',
})

/** Fields that are missing or out of order, as `2.title`. */
export function itemProblems(items: readonly ItemDraft[]): Set<string> {
  const problems = new Set<string>()
  items.forEach((item, index) => {
    if (!item.title.trim()) problems.add(`${String(index)}.title`)
    if (!item.lead.trim()) problems.add(`${String(index)}.lead`)
    if (item.toMonth < item.fromMonth) problems.add(`${String(index)}.toMonth`)
  })
  return problems
}
