import type { CloseBlockerCode } from '@/shared/graphql/generated/schema'

/** Where to go to clear what stands between a matter and its closing. */
export function blockerLink(blocker: { code: CloseBlockerCode; recordId?: string | null }): string | undefined {
  if (!blocker.recordId) return undefined
  switch (blocker.code) {
    case 'TASK_NOT_ACCEPTED':
    case 'TASK_SUSPENDED':
      return `/tasks/${blocker.recordId}`
    case 'FINDING_NOT_VERIFIED':
      return `/findings/${blocker.recordId}`
    case 'ESCALATION_UNDECIDED':
      return `/escalations/${blocker.recordId}`
    case 'INSPECTION_NOT_CONCLUDED':
      return `/plans/${blocker.recordId}`
    case 'CONCLUSION_IN_REVIEW':
      return `/conclusions/${blocker.recordId}`
    case 'NOTICE_MISSING':
    case 'HALT_UNDECIDED':
      return `/matters/${blocker.recordId}`
    case 'RESULT_NOT_FED_BACK':
    case 'STEP_NOT_REACHED':
      return undefined
  }
}
