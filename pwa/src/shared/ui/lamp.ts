import type { LampReason, TrafficLight } from '@/shared/graphql/generated/schema'

/** What a badge needs of a lamp; any selection of the Lamp type that has these fields fits. */
export interface LampFacts {
  light: TrafficLight
  reason: LampReason
  remainingWorkingDays?: number | null
  overdueWorkingDays?: number | null
}

type Translate = (key: string, named?: Record<string, unknown>) => string

/** The three things a lamp says: its word, its days, and why. */
export function lampWords(lamp: LampFacts, t: Translate): { light: string; days: string; reason: string } {
  return {
    light: t(`enum.TrafficLight.${lamp.light}`),
    days: daysWords(lamp, t),
    reason: t(`enum.LampReason.${lamp.reason}`),
  }
}

function daysWords(lamp: LampFacts, t: Translate): string {
  if (lamp.light === 'GREY') return ''
  if (lamp.overdueWorkingDays) return t('lamp.overdue', { n: lamp.overdueWorkingDays })
  if (lamp.remainingWorkingDays === 0) return t('lamp.today')
  if (lamp.remainingWorkingDays) return t('lamp.remaining', { n: lamp.remainingWorkingDays })
  return ''
}
