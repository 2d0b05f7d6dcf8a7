import { computed, type Ref } from 'vue'
import { UnitsDocument, type UnitsQuery } from '@/shared/graphql/generated/office/graphql'
import { useOfflineQuery } from '@/offline/useOfflineQuery'

export type UnitChoice = UnitsQuery['units'][number]

/** All units the officer may name, kept on the device. */
export function useUnits(): { units: Readonly<Ref<UnitChoice[]>>; nameOf(unitId: string): string } {
  const { data } = useOfflineQuery(UnitsDocument, {}, { copyKey: 'units' })
  const units = computed(() => data.value?.units ?? [])
  const names = computed(() => new Map(units.value.map((unit) => [unit.id, unit.name])))
  return { units, nameOf: (unitId) => names.value.get(unitId) ?? '' }
}
