import {
  GradingsDocument,
  type GradingsQuery,
  type PeriodGradingFieldsFragment,
} from '@/shared/graphql/generated/office/graphql'
import { requestText } from '@/shared/graphql/client'

/** All grades of a period, page by page, for the export. */
export async function allGradings(from: string, to: string): Promise<PeriodGradingFieldsFragment[]> {
  const found: PeriodGradingFieldsFragment[] = []
  let after: string | null = null
  do {
    const answer: GradingsQuery = await requestText<GradingsQuery>(GradingsDocument.toString(), {
      from,
      to,
      first: 100,
      after,
    })
    found.push(...answer.gradings.items)
    after = answer.gradings.nextCursor ?? null
  } while (after !== null)
  return found
}
