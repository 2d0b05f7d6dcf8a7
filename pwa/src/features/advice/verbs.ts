import type { AdviceAction } from '@/shared/graphql/generated/schema'

/** What may be done with a 规范性文件建议, the usual first. */
export type AdviceVerb = 'submit' | 'return' | 'adopt' | 'decline' | 'settle'

const ofAction: Record<AdviceAction, readonly AdviceVerb[]> = {
  REVIEW: ['submit', 'return'],
  DECIDE: ['adopt', 'decline'],
  SETTLE: ['settle'],
}

export function verbsOf(actions: readonly AdviceAction[]): AdviceVerb[] {
  return actions.flatMap((action) => ofAction[action])
}

/** A refusal ends the way of the advice. */
export const isRefusal = (verb: AdviceVerb) => verb === 'return' || verb === 'decline'
