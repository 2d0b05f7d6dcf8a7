import type { ExpediteLevel } from '@/shared/graphql/generated/schema'

/** Colour of a level; the word stands beside it. */
export function expediteTone(level: ExpediteLevel): 'brand' | 'amber' | 'red' {
  switch (level) {
    case 'BLUE':
      return 'brand'
    case 'YELLOW':
      return 'amber'
    case 'RED':
      return 'red'
  }
}
