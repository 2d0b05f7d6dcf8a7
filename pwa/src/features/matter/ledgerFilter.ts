import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { MatterFilter, MatterSource, MatterStep, TrafficLight } from '@/shared/graphql/generated/schema'

/** What the ledger is narrowed to. It lives in the address: back button, reload and a pasted link show the same rows. */
export interface LedgerFilter {
  search: string
  light: TrafficLight | undefined
  step: MatterStep | undefined
  source: MatterSource | undefined
  unitId: string | undefined
  onlyListed: boolean
  onlyOpen: boolean
}

export const lights: readonly TrafficLight[] = ['RED', 'YELLOW', 'GREEN', 'GREY']
export const steps: readonly MatterStep[] = [
  'REGISTERED',
  'PROPOSED',
  'INITIATED',
  'METHOD_CONFIRMED',
  'COMPLETED',
  'FED_BACK',
  'ARCHIVED',
]
/** Order of the source documents: instructions, meetings, documents, proposals, letters, others. */
export const sources: readonly MatterSource[] = [
  'STATE_COUNCIL_INSTRUCTION',
  'PROVINCIAL_INSTRUCTION',
  'CITY_COMMITTEE_INSTRUCTION',
  'CITY_GOVERNMENT_INSTRUCTION',
  'COUNTY_INSTRUCTION',
  'WORK_REPORT',
  'PLENARY_MEETING',
  'EXECUTIVE_MEETING',
  'MAYOR_OFFICE_MEETING',
  'SPECIAL_MEETING',
  'COMPREHENSIVE_MEETING',
  'ON_SITE_MEETING',
  'LEADER_RESEARCH',
  'SUPERIOR_MEETING',
  'DOCUMENT',
  'SUPERIOR_SUPERVISION',
  'NPC_SUGGESTION',
  'CPPCC_PROPOSAL',
  'NPC_REVIEW',
  'NPC_KEY_ITEM',
  'PUBLIC_OPINION_DAY',
  'GOVERNOR_MAILBOX',
  'NETIZEN_MESSAGE',
  'LETTERS_AND_VISITS',
  'INTERNET_CLUE',
  'MEDIA',
  'FIELD_FINDING',
  'AD_HOC',
  'OTHER_APPROVED',
]

function text(query: LocationQuery, key: string): string {
  const value = query[key]
  return typeof value === 'string' ? value : ''
}
function oneOf<Value extends string>(values: readonly Value[], typed: string): Value | undefined {
  return values.find((value) => value === typed)
}

/** A value that somebody mistyped in the address is ignored, not sent. */
export function filterOf(query: LocationQuery): LedgerFilter {
  return {
    search: text(query, 'q'),
    light: oneOf(lights, text(query, 'lights')),
    step: oneOf(steps, text(query, 'steps')),
    source: oneOf(sources, text(query, 'sources')),
    unitId: text(query, 'unit') || undefined,
    onlyListed: text(query, 'listed') === '1',
    onlyOpen: text(query, 'open') === '1',
  }
}

/** Only what is set, so that the plain ledger has a plain address. */
export function queryOf(filter: LedgerFilter): LocationQueryRaw {
  return {
    ...(filter.search ? { q: filter.search } : {}),
    ...(filter.light ? { lights: filter.light } : {}),
    ...(filter.step ? { steps: filter.step } : {}),
    ...(filter.source ? { sources: filter.source } : {}),
    ...(filter.unitId ? { unit: filter.unitId } : {}),
    ...(filter.onlyListed ? { listed: '1' } : {}),
    ...(filter.onlyOpen ? { open: '1' } : {}),
  }
}

export function serverFilterOf(filter: LedgerFilter): MatterFilter {
  return {
    ...(filter.search ? { search: filter.search } : {}),
    ...(filter.light ? { lights: [filter.light] } : {}),
    ...(filter.step ? { steps: [filter.step] } : {}),
    ...(filter.source ? { sources: [filter.source] } : {}),
    ...(filter.unitId ? { unitId: filter.unitId } : {}),
    ...(filter.onlyListed ? { listed: true } : {}),
    ...(filter.onlyOpen ? { openOnly: true } : {}),
  }
}

/** The same without the lamp: the counts of the other lamps stay visible while one is chosen. */
export function countsFilterOf(filter: LedgerFilter): MatterFilter {
  return serverFilterOf({ ...filter, light: undefined })
}

export function isNarrowed(filter: LedgerFilter): boolean {
  return Object.keys(queryOf(filter)).length > 0
}
