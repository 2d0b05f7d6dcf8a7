import type { EvidenceFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { shownUrl } from './shownVariants'

export interface Pair {
  /** Of the later photo. */
  id: string
  before: string
  after: string
}

/** Later photos that know the earlier one, where both may be looked at. */
export function pairsOf(
  found: readonly EvidenceFieldsFragment[],
  later: readonly EvidenceFieldsFragment[],
): readonly Pair[] {
  return later.flatMap((photo) => {
    const earlier = found.find(({ id }) => id === photo.pairedWith)
    const before = earlier && shownUrl(earlier)
    const after = shownUrl(photo)
    return before && after ? [{ id: photo.id, before, after }] : []
  })
}
