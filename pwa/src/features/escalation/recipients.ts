import type { ExpediteLevel, ExpediteRecipientRole } from '@/shared/graphql/generated/schema'

/** Whom a notice may be addressed to, the unit's people first. */
export const recipientRoles: readonly ExpediteRecipientRole[] = ['LIAISON', 'UNIT_HEAD', 'DIRECTOR', 'LEADER', 'CHIEF']

const ofLevel: Record<ExpediteLevel, readonly ExpediteRecipientRole[]> = {
  BLUE: ['LIAISON'],
  YELLOW: ['LIAISON', 'UNIT_HEAD'],
  RED: ['LIAISON', 'UNIT_HEAD', 'DIRECTOR', 'LEADER'],
}

/** Those whom the level itself tells (D.7.5). */
export function recipientsOf(level: ExpediteLevel): readonly ExpediteRecipientRole[] {
  return ofLevel[level]
}

/** Nothing was picked by hand. */
export function isOfLevel(level: ExpediteLevel, chosen: readonly ExpediteRecipientRole[]): boolean {
  const own = recipientsOf(level)
  return own.length === chosen.length && own.every((role) => chosen.includes(role))
}

/** Somebody of the unit must be among them. */
export function hasUnit(chosen: readonly ExpediteRecipientRole[]): boolean {
  return chosen.includes('LIAISON') || chosen.includes('UNIT_HEAD')
}
