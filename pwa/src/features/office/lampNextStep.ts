import type { LampNextStep } from '@/shared/graphql/generated/schema'
import { longDate } from '@/shared/format/dates'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** What happens next, and when, if nobody acts; undefined when nothing will. */
export function nextStepWords(
  lamp: { nextStep: LampNextStep; nextOn?: string | null },
  t: Translate,
): string | undefined {
  if (lamp.nextStep === 'NONE') return undefined
  const step = t(`enum.LampNextStep.${lamp.nextStep}`)
  return lamp.nextOn ? t('office.lamp.nextOn', { date: longDate(lamp.nextOn), step }) : t('office.lamp.next', { step })
}
