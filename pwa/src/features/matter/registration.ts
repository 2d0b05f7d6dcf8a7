import type {
  LegalBasis,
  MatterSource,
  RegisterMatterInput,
  SourceField,
  SupervisionSystem,
  Urgency,
} from '@/shared/graphql/generated/schema'

/** What the clerk types; the draft of a matter. Coordinates are text until they are complete. */
export interface Registration {
  matterId: string
  title: string
  source: MatterSource
  sourceReference: string
  hasInstruction: boolean
  leader: string
  instruction: string
  instructedOn: string
  legalBasis: LegalBasis
  basisDocument: string
  system: SupervisionSystem
  urgency: Urgency
  objective: string
  content: string
  placeName: string
  latitude: string
  longitude: string
  listed: boolean
  classified: boolean
  /** The known matter that it belongs to, when the clerk links the two (JC-09). */
  linkedTo: string
  /** Why it is registered although a known matter looks like it. */
  duplicateReason: string
  /** 上级要求报送时限 (BZ-15). */
  upwardDueOn: string
}

/** What the chosen source asks for, and whether a known matter is so like that somebody must decide. */
export interface RegistrationDemands {
  fields: readonly SourceField[]
  looksKnown: boolean
}

export type RegistrationProblem = 'required' | 'coordinates' | 'classified'
export type RegistrationProblems = Partial<Record<keyof Registration, RegistrationProblem>>

export const legalBases: readonly LegalBasis[] = ['GOVERNMENT_DECISION', 'CHIEF_ORDER', 'APPROVED_PROPOSAL']
export const systems: readonly SupervisionSystem[] = ['GOVERNMENT', 'PARTY', 'JOINT']
export const urgencies: readonly Urgency[] = ['CRITICAL', 'URGENT', 'NORMAL']

export function emptyRegistration(matterId: string, today: string): Registration {
  return {
    matterId,
    title: '',
    source: 'CITY_GOVERNMENT_INSTRUCTION',
    sourceReference: '',
    hasInstruction: true,
    leader: '',
    instruction: '',
    instructedOn: today,
    legalBasis: 'CHIEF_ORDER',
    basisDocument: '',
    system: 'GOVERNMENT',
    urgency: 'NORMAL',
    objective: '',
    content: '',
    placeName: '',
    latitude: '',
    longitude: '',
    listed: false,
    classified: false,
    linkedTo: '',
    duplicateReason: '',
    upwardDueOn: '',
  }
}

function coordinate(typed: string, limit: number): number | undefined {
  const value = typed.trim() === '' ? Number.NaN : Number(typed)
  return Math.abs(value) <= limit ? value : undefined
}

export function problemsOf(
  form: Registration,
  { fields, looksKnown }: RegistrationDemands = { fields: [], looksKnown: false },
): RegistrationProblems {
  const problems: RegistrationProblems = {}
  const needed: (keyof Registration)[] = ['title', 'basisDocument', 'objective', 'content']
  if (form.hasInstruction) needed.push('leader', 'instruction', 'instructedOn')
  if (form.latitude.trim() || form.longitude.trim()) needed.push('placeName')
  if (fields.includes('SOURCE_REFERENCE')) needed.push('sourceReference')
  if (fields.includes('PLACE') && !needed.includes('placeName')) needed.push('placeName')
  if (looksKnown || form.linkedTo) needed.push('duplicateReason')
  for (const field of needed) if (!String(form[field]).trim()) problems[field] = 'required'
  const isHalf = Boolean(form.latitude.trim()) !== Boolean(form.longitude.trim())
  if (form.latitude.trim() && coordinate(form.latitude, 90) === undefined) problems.latitude = 'coordinates'
  if (form.longitude.trim() && coordinate(form.longitude, 180) === undefined) problems.longitude = 'coordinates'
  if (isHalf) problems[form.latitude.trim() ? 'longitude' : 'latitude'] = 'coordinates'
  if (form.classified) problems.classified = 'classified'
  return problems
}

export function inputOf(form: Registration): Omit<RegisterMatterInput, 'commandId'> {
  const place = form.placeName.trim()
  return {
    matterId: form.matterId,
    title: form.title.trim(),
    source: form.source,
    sourceReference: form.sourceReference.trim() || undefined,
    instruction: form.hasInstruction
      ? { leader: form.leader.trim(), text: form.instruction.trim(), instructedOn: form.instructedOn }
      : undefined,
    legalBasis: form.legalBasis,
    basisDocument: form.basisDocument.trim(),
    system: form.system,
    urgency: form.urgency,
    objective: form.objective.trim(),
    content: form.content.trim(),
    place: place
      ? { name: place, latitude: coordinate(form.latitude, 90), longitude: coordinate(form.longitude, 180) }
      : undefined,
    listed: form.listed,
    classified: form.classified,
    duplicate: duplicateOf(form),
    upwardDueOn: form.upwardDueOn || undefined,
  }
}

function duplicateOf(form: Registration): RegisterMatterInput['duplicate'] {
  const reason = form.duplicateReason.trim()
  if (!reason) return undefined
  return form.linkedTo ? { decision: 'LINKED', otherId: form.linkedTo, reason } : { decision: 'JUSTIFIED', reason }
}
