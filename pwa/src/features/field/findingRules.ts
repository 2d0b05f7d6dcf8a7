import type { FindingCategory } from '@/shared/graphql/generated/schema'
import type { FindingFields } from '@/offline/drafts'
import type { CompleteFinding } from '@/offline/recordFinding'

export type MissingField = 'text' | 'category' | 'severity' | 'responsibleUnit' | 'position'

/** What the form still lacks; the same rules as the server's, so that nothing is refused after a day offline. */
export function missingFields(fields: FindingFields): MissingField[] {
  const missing: MissingField[] = []
  if (!fields.category) missing.push('category')
  if (fields.kind === 'PROBLEM' && !fields.severity) missing.push('severity')
  if (!fields.text.trim()) missing.push('text')
  if (!fields.responsibleUnitId) missing.push('responsibleUnit')
  if (!fields.position && !fields.noPositionReason.trim()) missing.push('position')
  return missing
}

/** The form as a whole finding, or nothing while something is missing. A good practice has no severity of its own. */
export function completeFinding(fields: FindingFields): CompleteFinding | undefined {
  const { category, responsibleUnitId } = fields
  if (missingFields(fields).length > 0 || !category || !responsibleUnitId) return undefined
  const isProblem = fields.kind === 'PROBLEM'
  return {
    ...fields,
    category,
    responsibleUnitId,
    severity: (isProblem ? fields.severity : undefined) ?? 'MINOR',
    dueOn: isProblem ? fields.dueOn : null,
  }
}

/** Order of the tiles: what inspectors meet most first. */
export const categories = [
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
