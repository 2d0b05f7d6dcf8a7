import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { GroupCandidatesDocument, type GroupCandidatesQuery } from '@/shared/graphql/generated/office/graphql'
import { usePagedQuery, type PagedQuery } from '@/features/office'

export type Candidate = GroupCandidatesQuery['groupCandidates']['items'][number]

export interface VisitOf {
  targetUnitId: string
  placeName: string
  startsOn: string
  endsOn: string
  search?: string
}

/** Whom a group may be chosen from, each with what stands against it (JC-05, R733-17). */
export function useCandidates(visit: MaybeRefOrGetter<VisitOf>): PagedQuery<GroupCandidatesQuery, Candidate> {
  const variables = computed(() => {
    const { targetUnitId, placeName, startsOn, endsOn, search } = toValue(visit)
    return {
      targetUnitId,
      placeName: placeName.trim() || null,
      startsOn,
      endsOn: endsOn && endsOn >= startsOn ? endsOn : startsOn,
      search: search?.trim() || null,
      first: 50,
    }
  })
  return usePagedQuery(GroupCandidatesDocument, variables, (data) => data.groupCandidates, {
    enabled: () => Boolean(variables.value.targetUnitId && variables.value.startsOn),
  })
}
