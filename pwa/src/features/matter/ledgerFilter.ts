import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type {
  MatterFilter,
  MatterPhase,
  MatterSort,
  MatterSource,
  MatterStep,
  SupervisionSystem,
  TrafficLight,
  Urgency,
} from '@/shared/graphql/generated/schema'

/** What the ledger is narrowed to. It lives in the address: back button, reload and a pasted link show the same rows. */
export interface LedgerFilter {
  search: string
  light: TrafficLight | undefined
  step: MatterStep | undefined
  phase: MatterPhase | undefined
  source: MatterSource | undefined
  urgency: Urgency | undefined
  system: SupervisionSystem | undefined
  /** Has a task, whether it leads or supports. */
  unitId: string | undefined
  leadUnitId: string | undefined
  /** Whose 批示 it is. */
  leader: string
  tag: string
  dueFrom: string
  dueTo: string
  registeredFrom: string
  registeredTo: string
  onlyListed: boolean
  onlyOpen: boolean
  onlyClosedLate: boolean
  sort: MatterSort
}

export const sorts: readonly MatterSort[] = ['LAST_ACTIVITY', 'DUE_ON', 'LAMP', 'NUMBER']
export const urgencies: readonly Urgency[] = ['CRITICAL', 'URGENT', 'NORMAL']
export const systems: readonly SupervisionSystem[] = ['GOVERNMENT', 'PARTY', 'JOINT']
/** 三点 (JC-16). */
export const threePoints: readonly string[] = ['重点', '难点', '焦点']

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
/** 四个阶段 (WF-08). */
export const phases: readonly MatterPhase[] = ['INITIATION', 'EXECUTION', 'DELIVERY', 'ASSESSMENT']
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

function day(query: LocationQuery, key: string): string {
  const value = text(query, key)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''
}

/** A value that somebody mistyped in the address is ignored, not sent. */
export function filterOf(query: LocationQuery): LedgerFilter {
  return {
    search: text(query, 'q'),
    light: oneOf(lights, text(query, 'lights')),
    step: oneOf(steps, text(query, 'steps')),
    phase: oneOf(phases, text(query, 'phase')),
    source: oneOf(sources, text(query, 'sources')),
    urgency: oneOf(urgencies, text(query, 'urgency')),
    system: oneOf(systems, text(query, 'system')),
    unitId: text(query, 'unit') || undefined,
    leadUnitId: text(query, 'lead') || undefined,
    leader: text(query, 'leader'),
    tag: text(query, 'tag'),
    dueFrom: day(query, 'dueFrom'),
    dueTo: day(query, 'dueTo'),
    registeredFrom: day(query, 'from'),
    registeredTo: day(query, 'to'),
    onlyListed: text(query, 'listed') === '1',
    onlyOpen: text(query, 'open') === '1',
    onlyClosedLate: text(query, 'late') === '1',
    sort: oneOf(sorts, text(query, 'sort')) ?? 'LAST_ACTIVITY',
  }
}

/** Only what is set, so that the plain ledger has a plain address. */
export function queryOf(filter: LedgerFilter): LocationQueryRaw {
  return {
    ...(filter.search ? { q: filter.search } : {}),
    ...(filter.light ? { lights: filter.light } : {}),
    ...(filter.step ? { steps: filter.step } : {}),
    ...(filter.phase ? { phase: filter.phase } : {}),
    ...(filter.source ? { sources: filter.source } : {}),
    ...(filter.urgency ? { urgency: filter.urgency } : {}),
    ...(filter.system ? { system: filter.system } : {}),
    ...(filter.unitId ? { unit: filter.unitId } : {}),
    ...(filter.leadUnitId ? { lead: filter.leadUnitId } : {}),
    ...(filter.leader ? { leader: filter.leader } : {}),
    ...(filter.tag ? { tag: filter.tag } : {}),
    ...(filter.dueFrom ? { dueFrom: filter.dueFrom } : {}),
    ...(filter.dueTo ? { dueTo: filter.dueTo } : {}),
    ...(filter.registeredFrom ? { from: filter.registeredFrom } : {}),
    ...(filter.registeredTo ? { to: filter.registeredTo } : {}),
    ...(filter.onlyListed ? { listed: '1' } : {}),
    ...(filter.onlyOpen ? { open: '1' } : {}),
    ...(filter.onlyClosedLate ? { late: '1' } : {}),
    ...(filter.sort === 'LAST_ACTIVITY' ? {} : { sort: filter.sort }),
  }
}

export function serverFilterOf(filter: LedgerFilter): MatterFilter {
  return {
    ...(filter.search ? { search: filter.search } : {}),
    ...(filter.light ? { lights: [filter.light] } : {}),
    ...(filter.step ? { steps: [filter.step] } : {}),
    ...(filter.phase ? { phases: [filter.phase] } : {}),
    ...(filter.source ? { sources: [filter.source] } : {}),
    ...(filter.urgency ? { urgencies: [filter.urgency] } : {}),
    ...(filter.system ? { systems: [filter.system] } : {}),
    ...(filter.unitId ? { unitId: filter.unitId } : {}),
    ...(filter.leadUnitId ? { leadUnitId: filter.leadUnitId } : {}),
    ...(filter.leader ? { instructionLeader: filter.leader } : {}),
    ...(filter.tag ? { tags: [filter.tag] } : {}),
    ...(filter.dueFrom ? { dueFrom: filter.dueFrom } : {}),
    ...(filter.dueTo ? { dueTo: filter.dueTo } : {}),
    ...(filter.registeredFrom ? { registeredFrom: filter.registeredFrom } : {}),
    ...(filter.registeredTo ? { registeredTo: filter.registeredTo } : {}),
    ...(filter.onlyListed ? { listed: true } : {}),
    ...(filter.onlyOpen ? { openOnly: true } : {}),
    ...(filter.onlyClosedLate ? { closedLate: true } : {}),
  }
}

/** The same without the lamp: the counts of the other lamps stay visible while one is chosen. */
export function countsFilterOf(filter: LedgerFilter): MatterFilter {
  return serverFilterOf({ ...filter, light: undefined })
}

/** The same without phase and step: the counts of the other phases stay visible while one is chosen. */
export function phaseCountsFilterOf(filter: LedgerFilter): MatterFilter {
  return serverFilterOf({ ...filter, phase: undefined, step: undefined })
}

export function isNarrowed(filter: LedgerFilter): boolean {
  return Object.keys(serverFilterOf(filter)).length > 0
}

/** How many of the conditions that are folded away are set. */
export function furtherConditions(filter: LedgerFilter): number {
  const { urgency, system, leadUnitId, leader, tag, dueFrom, dueTo, registeredFrom, registeredTo, onlyClosedLate } =
    filter
  return [
    urgency,
    system,
    leadUnitId,
    leader,
    tag,
    dueFrom || dueTo,
    registeredFrom || registeredTo,
    onlyClosedLate,
  ].filter(Boolean).length
}
