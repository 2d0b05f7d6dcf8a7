import type { Invitation, Pool, RegisterRosterMemberInput, RosterStanding } from '@/shared/graphql/generated/schema'

export const pools: readonly Pool[] = ['PROFESSIONAL', 'SPECIAL_COMMISSIONER', 'EXPERT', 'CITIZEN', 'INVITED']
export const invitations: readonly Invitation[] = ['DEPUTY', 'CPPCC_MEMBER', 'EXPERT', 'MEDIA']
export const standings: readonly RosterStanding[] = ['IN_TERM', 'ENDING', 'LAPSED', 'DISMISSED']
export const standingTones = { IN_TERM: 'green', ENDING: 'amber', LAPSED: 'red', DISMISSED: 'grey' } as const

/** A new member as typed. */
export interface RosterDraft {
  pool: Pool
  isOutside: boolean
  officerId: string
  name: string
  invitedAs: Invitation
  employer: string
  employerUnitId: string
  specialty: string
  phone: string
  document: string
  fromOn: string
  toOn: string
}

export type RosterProblem = 'required' | 'order' | 'year'

/** The last day of a year that begins on this day. */
export function yearFrom(day: string): string {
  const last = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(last.getTime())) return ''
  last.setUTCFullYear(last.getUTCFullYear() + 1)
  last.setUTCDate(last.getUTCDate() - 1)
  return last.toISOString().slice(0, 10)
}

/** A term ends after it begins and within a year (JC-05). */
export function termProblem(fromOn: string, toOn: string): RosterProblem | undefined {
  if (!toOn) return 'required'
  if (fromOn && toOn < fromOn) return 'order'
  return fromOn && toOn > yearFrom(fromOn) ? 'year' : undefined
}

/** The office's own people have a login; everybody else may come from outside. */
export function isFromOutside(form: Pick<RosterDraft, 'pool' | 'isOutside'>): boolean {
  return form.pool !== 'PROFESSIONAL' && form.isOutside
}

export function rosterProblems(form: RosterDraft): Partial<Record<keyof RosterDraft, RosterProblem>> {
  const problems: Partial<Record<keyof RosterDraft, RosterProblem>> = {}
  const person = isFromOutside(form) ? 'name' : 'officerId'
  for (const field of [person, 'employer', 'document', 'fromOn'] as const)
    if (!form[field].trim()) problems[field] = 'required'
  const term = termProblem(form.fromOn, form.toOn)
  if (term) problems.toOn = term
  return problems
}

export function rosterInput(form: RosterDraft): Omit<RegisterRosterMemberInput, 'commandId'> {
  return {
    ...(isFromOutside(form) ? { name: form.name.trim() } : { officerId: form.officerId }),
    ...(form.pool === 'INVITED' ? { invitedAs: form.invitedAs } : {}),
    pool: form.pool,
    employer: form.employer.trim(),
    employerUnitId: form.employerUnitId || undefined,
    specialty: form.specialty.trim() || undefined,
    phone: form.phone.trim() || undefined,
    document: form.document.trim(),
    fromOn: form.fromOn,
    toOn: form.toOn,
  }
}
