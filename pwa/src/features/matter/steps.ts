import type { MatterStep } from '@/shared/graphql/generated/schema'
import { steps } from './ledgerFilter'

/** The seven steps (JC-08) with where a matter stands: what is done, what is now, what comes. */
export function stepStates(current: MatterStep): { step: MatterStep; state: 'done' | 'now' | 'next' }[] {
  const at = steps.indexOf(current)
  return steps.map((step, index) => ({
    step,
    state: index < at || current === 'ARCHIVED' ? 'done' : index === at ? 'now' : 'next',
  }))
}
