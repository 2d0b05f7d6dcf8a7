import type { OpenDrawInput, Pool, TargetKind } from '@/shared/graphql/generated/schema'

export const targetKinds: readonly TargetKind[] = ['UNIT', 'LIAISON_POINT', 'CLOSED_MATTER']
export const drawPools: readonly Pool[] = ['PROFESSIONAL', 'SPECIAL_COMMISSIONER', 'EXPERT', 'CITIZEN']
export const limits = { targetCount: [1, 100], inspectorCount: [2, 20] } as const

/** A draw as typed. */
export interface DrawDraft {
  purpose: string
  targetKind: TargetKind
  pools: Pool[]
  startsOn: string
  endsOn: string
  targetCount: string
  inspectorCount: string
  publicSource: string
  sealed: boolean
}

export type DrawProblem = 'required' | 'order' | 'count'

export function drawProblems(form: DrawDraft, today: string): Partial<Record<keyof DrawDraft, DrawProblem>> {
  const problems: Partial<Record<keyof DrawDraft, DrawProblem>> = {}
  for (const field of ['purpose', 'startsOn', 'endsOn', 'publicSource'] as const)
    if (!form[field].trim()) problems[field] = 'required'
  if (!form.pools.length) problems.pools = 'required'
  if (form.endsOn && (form.endsOn < form.startsOn || form.endsOn < today)) problems.endsOn = 'order'
  for (const field of ['targetCount', 'inspectorCount'] as const) {
    const [least, most] = limits[field]
    const count = Number(form[field])
    if (!Number.isInteger(count) || count < least || count > most) problems[field] = 'count'
  }
  return problems
}

export function drawInput(form: DrawDraft): Omit<OpenDrawInput, 'commandId'> {
  return {
    purpose: form.purpose.trim(),
    targetKind: form.targetKind,
    pools: form.pools,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    targetCount: Number(form.targetCount),
    inspectorCount: Number(form.inspectorCount),
    publicSource: form.publicSource.trim(),
    sealed: form.sealed,
  }
}
