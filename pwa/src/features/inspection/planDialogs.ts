import type { PlanAction } from '@/shared/graphql/generated/schema'

/** Verbs of a plan that ask in a dialog. Setting the time of unsealing belongs to who may unseal. */
export const planDialogs = [
  'APPROVE',
  'RETURN',
  'APPROVE_CHANGE',
  'RETURN_CHANGE',
  'UNSEAL',
  'SCHEDULE',
  'CONCLUDE',
] as const
export type PlanDialog = (typeof planDialogs)[number]

export function dialogsFor(actions: readonly PlanAction[]): PlanDialog[] {
  return planDialogs.filter((dialog) => actions.includes(dialog === 'SCHEDULE' ? 'UNSEAL' : dialog))
}

/** The one that is offered first; the others stand back. */
export function isPlain(dialog: PlanDialog): boolean {
  return dialog === 'RETURN' || dialog === 'RETURN_CHANGE' || dialog === 'UNSEAL' || dialog === 'SCHEDULE'
}
