import type { LampReason, MatterAction } from '@/shared/graphql/generated/schema'

/** Actions that have a page of their own; every other one is a dialog. */
export type DialogAction = Exclude<MatterAction, 'PROPOSE' | 'PLAN_INSPECTION' | EndAction>

/** Ends other than striking off, and the way back from it. */
export type EndAction = 'REQUEST_HALT' | 'REOPEN'

export function isEndAction(action: MatterAction): action is EndAction {
  return action === 'REQUEST_HALT' || action === 'REOPEN'
}

/** The page of an action, or undefined when it is a dialog. */
export function actionPage(matterId: string, action: MatterAction): string | undefined {
  switch (action) {
    case 'PROPOSE':
      return `/matters/${matterId}/propose`
    case 'PLAN_INSPECTION':
      return `/matters/${matterId}/plan`
    case 'INITIATE':
    case 'RETURN_INITIATION':
    case 'REJECT_INITIATION':
    case 'CONFIRM_METHOD':
    case 'FEED_BACK':
    case 'CLOSE':
    case 'PROPOSE_ESCALATION':
    case 'REQUEST_HALT':
    case 'REOPEN':
      return undefined
  }
}

/** The step that brings the matter forward comes first and alone is primary. */
const order: readonly MatterAction[] = [
  'PROPOSE',
  'INITIATE',
  'CONFIRM_METHOD',
  'FEED_BACK',
  'CLOSE',
  'RETURN_INITIATION',
  'REJECT_INITIATION',
  'PLAN_INSPECTION',
  'PROPOSE_ESCALATION',
  'REQUEST_HALT',
  'REOPEN',
]
const forward = new Set<MatterAction>(['PROPOSE', 'INITIATE', 'CONFIRM_METHOD', 'FEED_BACK', 'CLOSE'])

export function orderedActions(actions: readonly MatterAction[]): { action: MatterAction; isPrimary: boolean }[] {
  return order
    .filter((action) => actions.includes(action))
    .map((action, index) => ({ action, isPrimary: index === 0 && forward.has(action) }))
}

/** 进展缓慢: what lags behind its plan is to be inspected with priority, by whoever may plan that (BZ-04). */
export function isSlow(matter: { lamp: { reason: LampReason }; actions: readonly MatterAction[] }): boolean {
  return (
    (matter.lamp.reason === 'BEHIND_PLAN' || matter.lamp.reason === 'FAR_BEHIND_PLAN') &&
    matter.actions.includes('PLAN_INSPECTION')
  )
}
