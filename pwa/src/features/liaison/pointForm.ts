import type { LiaisonPointInput, LiaisonPointKind } from '@/shared/graphql/generated/schema'

export const pointKinds: readonly LiaisonPointKind[] = ['ENTERPRISE', 'TOWNSHIP', 'VILLAGE']

/** A contact point as typed. */
export interface PointDraft {
  kind: LiaisonPointKind
  name: string
  latitude: string
  longitude: string
  address: string
  contact: string
  phone: string
  unitId: string
}

export type PointProblem = 'required' | 'coordinates'

export function pointProblems(form: PointDraft): Partial<Record<keyof PointDraft, PointProblem>> {
  const problems: Partial<Record<keyof PointDraft, PointProblem>> = {}
  if (!form.name.trim()) problems.name = 'required'
  for (const [field, limit] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    const typed = form[field].trim()
    const other = form[field === 'latitude' ? 'longitude' : 'latitude'].trim()
    if (typed ? !(Math.abs(Number(typed)) <= limit) : other) problems[field] = 'coordinates'
  }
  return problems
}

export function pointInput(form: PointDraft, pointId?: string): Omit<LiaisonPointInput, 'commandId'> {
  const isPlaced = form.latitude.trim() !== ''
  return {
    pointId: pointId ?? null,
    kind: form.kind,
    name: form.name.trim(),
    latitude: isPlaced ? Number(form.latitude) : null,
    longitude: isPlaced ? Number(form.longitude) : null,
    address: form.address.trim() || null,
    contact: form.contact.trim() || null,
    phone: form.phone.trim() || null,
    unitId: form.unitId || null,
  }
}
