import type { PlanStatus } from '@/shared/graphql/generated/schema'

/** Colour of a plan's status; the words always stand beside it. */
export function planTone(status: PlanStatus): 'grey' | 'amber' | 'green' {
  switch (status) {
    case 'DRAFT':
    case 'CONCLUDED':
      return 'grey'
    case 'SUBMITTED':
      return 'amber'
    case 'APPROVED':
      return 'green'
  }
}
