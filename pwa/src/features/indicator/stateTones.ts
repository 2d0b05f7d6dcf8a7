import type { IndicatorMonthState } from '@/shared/graphql/generated/schema'

export const stateTones = { DRAFT: 'amber', PUBLISHED: 'green', RETURNED: 'red' } as const satisfies Record<
  IndicatorMonthState,
  string
>
