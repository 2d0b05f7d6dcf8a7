import type { LegalBasis, MatterSource, SupervisionSystem } from '@/shared/graphql/generated/schema'

/** What holds for every row that does not say otherwise. */
export interface ImportDefaults {
  title: string
  source: MatterSource
  sourceReference: string
  legalBasis: LegalBasis
  basisDocument: string
  system: SupervisionSystem
  dueOn: string
}

export function emptyDefaults(source: MatterSource): ImportDefaults {
  return {
    title: '',
    source,
    sourceReference: '',
    legalBasis: 'GOVERNMENT_DECISION',
    basisDocument: '',
    system: 'GOVERNMENT',
    dueOn: '',
  }
}

export function problemsOf(defaults: ImportDefaults): Partial<Record<keyof ImportDefaults, true>> {
  return {
    ...(defaults.title.trim() ? {} : { title: true as const }),
    ...(defaults.basisDocument.trim() ? {} : { basisDocument: true as const }),
  }
}
