import { computed, toValue, type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue'
import { FieldPlanDocument, type FieldPlanQuery } from '@/shared/graphql/generated/graphql'
import { planKey, type FieldPlan } from '@/offline/fieldData'
import { useLocalDatabase, useSession } from '@/offline/session'
import { useLive } from '@/offline/useLive'
import { useOfflineQuery, type QueryState } from '@/offline/useOfflineQuery'
import { findingsOf, visitsOf, type LocalFinding, type LocalVisit } from '@/offline/visits'
import { currentVisit } from './currentVisit'

/** A plan with what this phone recorded of it and not only what the server knows. */
export function useFieldPlan(planId: MaybeRefOrGetter<string>): {
  state: Readonly<Ref<QueryState<FieldPlanQuery>>>
  plan: ComputedRef<FieldPlan | undefined>
  visits: Readonly<Ref<readonly LocalVisit[]>>
  findings: Readonly<Ref<readonly LocalFinding[]>>
  visit: ComputedRef<LocalVisit | undefined>
  refresh(): Promise<void>
} {
  const database = useLocalDatabase()
  const session = useSession()
  const query = useOfflineQuery(FieldPlanDocument, () => ({ id: toValue(planId) }), {
    copyKey: () => planKey(toValue(planId)),
  })
  const plan = computed(() => query.data.value?.inspectionPlan)
  const visits = useLive<unknown, readonly LocalVisit[]>(
    () => database.visits.where({ planId: toValue(planId) }).toArray(),
    () => visitsOf(database, toValue(planId)),
    [],
    () => toValue(planId),
  )
  const findings = useLive<unknown, readonly LocalFinding[]>(
    () => database.findings.where({ planId: toValue(planId) }).toArray(),
    () => findingsOf(database, toValue(planId)),
    [],
    () => toValue(planId),
  )
  return {
    state: query.state,
    plan,
    visits,
    findings,
    visit: computed(() =>
      plan.value && session.me ? currentVisit(plan.value, visits.value, session.me.officer.id) : undefined,
    ),
    refresh: query.refresh,
  }
}
