import type { WatchStatus } from '@/shared/graphql/generated/schema'

export const statusTones: Record<WatchStatus, 'brand' | 'green' | 'red'> = {
  WATCHING: 'brand',
  RELEASED: 'green',
  ACCOUNTABILITY: 'red',
}
