import type { FindingCategory, Severity } from '@/shared/graphql/generated/schema'

export const findingCategories = [
  'PROGRESS_LAG',
  'QUALITY_SAFETY',
  'FUNDS',
  'LAND_DEMOLITION',
  'SERVICE_CONDUCT',
  'FALSE_REPORT',
  'INACTION',
  'ENVIRONMENT',
  'LIVELIHOOD',
  'OTHER',
] as const satisfies readonly FindingCategory[]

export const severities = ['MINOR', 'SERIOUS', 'GRAVE'] as const satisfies readonly Severity[]
