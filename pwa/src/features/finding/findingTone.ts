import type { FindingStatus } from '@/shared/graphql/generated/schema'

/** Colour of a finding's status; the words always stand beside it. */
export function findingTone(status: FindingStatus): 'grey' | 'red' | 'amber' | 'green' | 'brand' {
  switch (status) {
    case 'RECORDED':
    case 'DISMISSED':
    case 'CLOSED':
      return 'grey'
    case 'RECTIFICATION_ORDERED':
    case 'RECTIFYING':
      return 'amber'
    case 'RECTIFIED':
      return 'brand'
    case 'VERIFIED':
      return 'green'
    case 'VERIFICATION_FAILED':
      return 'red'
  }
}
