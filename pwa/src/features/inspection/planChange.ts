import type { InspectionKind, InspectionMethod } from '@/shared/graphql/generated/schema'

/** What an approved plan says, as far as a change may touch it (R733-15). */
export interface PlanTerms {
  kind: InspectionKind
  methods: readonly InspectionMethod[]
  content: string
  scope: string
  discipline?: string | null
  targetUnit: { id: string; name: string }
  place: { name: string }
  startsOn: string
  endsOn: string
}

export type ChangedField = 'kind' | 'methods' | 'content' | 'scope' | 'discipline' | 'target' | 'place' | 'time'

/** Where two versions differ, in the order of the form. */
export function changedFields(before: PlanTerms, after: PlanTerms): ChangedField[] {
  const differs: Record<ChangedField, boolean> = {
    kind: before.kind !== after.kind,
    methods: [...before.methods].sort().join() !== [...after.methods].sort().join(),
    content: before.content !== after.content,
    scope: before.scope !== after.scope,
    discipline: (before.discipline ?? '') !== (after.discipline ?? ''),
    target: before.targetUnit.id !== after.targetUnit.id,
    place: before.place.name !== after.place.name,
    time: before.startsOn !== after.startsOn || before.endsOn !== after.endsOn,
  }
  return (Object.keys(differs) as ChangedField[]).filter((field) => differs[field])
}
