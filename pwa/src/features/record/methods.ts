import type { InspectionKind, InspectionMethod } from '@/shared/graphql/generated/schema'

/** Kinds of supervision in the order of the regulation (R733-14). */
export const inspectionKinds = [
  'COMPREHENSIVE',
  'SPECIAL',
  'INCIDENT',
  'DAILY',
  'CLUE',
  'FOLLOW_UP',
  'RESEARCH',
] as const satisfies readonly InspectionKind[]

/** The eight lawful methods in the order of the regulation (R733-12). */
export const inspectionMethods = [
  'SELF_REVIEW',
  'REPORT',
  'CHECK',
  'MEETING',
  'DOCUMENTS',
  'CLUES',
  'TALK',
  'INTERNET',
] as const satisfies readonly InspectionMethod[]
