import { computed, type ComputedRef } from 'vue'
import { ChosenMattersDocument, type ChosenMattersQuery } from '@/shared/graphql/generated/office/graphql'
import type { Failure } from '@/shared/graphql/failure'
import { useOfflineQuery } from '@/offline/useOfflineQuery'
import { chosenTasksOf, type ChosenTask } from './chosenTasks'

/** The matters that were chosen on the ledger, with the tasks of their units as they are now. */
export function useChosenTasks(matterIds: () => readonly string[]): {
  matters: ComputedRef<ChosenMattersQuery['mattersByIds']>
  tasks: ComputedRef<ChosenTask[]>
  loading: ComputedRef<boolean>
  failure: ComputedRef<Failure | undefined>
} {
  const { data, state } = useOfflineQuery(ChosenMattersDocument, () => ({ ids: [...matterIds()] }))
  const matters = computed(() => data.value?.mattersByIds ?? [])
  return {
    matters,
    tasks: computed(() => chosenTasksOf(matters.value)),
    loading: computed(() => state.value.status === 'loading'),
    failure: computed(() => (state.value.status === 'failed' ? state.value.failure : undefined)),
  }
}
