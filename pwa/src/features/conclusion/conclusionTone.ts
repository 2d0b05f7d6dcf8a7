import type { ConclusionStatus } from '@/shared/graphql/generated/schema'

export function conclusionTone(status: ConclusionStatus): 'grey' | 'red' | 'amber' | 'green' | 'brand' {
  switch (status) {
    case 'DRAFTED':
    case 'WITHDRAWN':
      return 'grey'
    case 'SUBMITTED':
    case 'RETURNED':
    case 'UNDER_REVIEW':
      return 'amber'
    case 'SIGNED':
    case 'DELIVERED':
    case 'REVISED':
      return 'brand'
    case 'UPHELD':
    case 'FINAL':
      return 'green'
  }
}
