import type { MatterStep, StepDecision } from '@/shared/graphql/generated/schema'
import { steps } from './ledgerFilter'

export interface StepTaken {
  decision: StepDecision
  step: MatterStep
  officerName: string
  at: string
}
export interface StepState<Taken> {
  step: MatterStep
  state: 'done' | 'now' | 'next' | 'ended'
  /** Who took the matter here and when; the latest time, if it came here twice. */
  taken?: Taken
}

/** A signature under a step, and whether its text is still the one that was signed. */
export interface SignatureMark {
  step: MatterStep
  intact: boolean
}
export interface SignedStep {
  count: number
  isIntact: boolean
}

/** How many signatures stand under each step, and whether all of them are intact. */
export function signedSteps(marks: readonly SignatureMark[]): ReadonlyMap<MatterStep, SignedStep> {
  const signed = new Map<MatterStep, SignedStep>()
  for (const { step, intact } of marks) {
    const { count, isIntact } = signed.get(step) ?? { count: 0, isIntact: true }
    signed.set(step, { count: count + 1, isIntact: isIntact && intact })
  }
  return signed
}

/** What leads a matter back or out tells nothing about who brought it to the step. */
const backward: readonly StepDecision[] = ['RETURN', 'REJECT', 'REOPEN']

/** The seven steps (JC-08) with where a matter stands: what is done, what is now, what comes; and who took each when. */
export function stepStates<Taken extends StepTaken>(
  current: MatterStep,
  taken: readonly Taken[] = [],
  isRejected = false,
): StepState<Taken>[] {
  const at = steps.indexOf(current)
  return steps.map((step, index) => ({
    step,
    state: index < at || current === 'ARCHIVED' ? 'done' : index > at ? 'next' : isRejected ? 'ended' : 'now',
    taken:
      index > at ? undefined : taken.findLast((record) => record.step === step && !backward.includes(record.decision)),
  }))
}
