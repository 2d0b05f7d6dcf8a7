import { computed, type Ref } from 'vue'
import { MatterSourcesDocument, type MatterSourcesQuery } from '@/shared/graphql/generated/office/graphql'
import type { MatterSource } from '@/shared/graphql/generated/schema'
import { useOfflineQuery } from '@/offline/useOfflineQuery'

export type SourceProfile = MatterSourcesQuery['matterSources'][number]

/** What each source brings with it; kept on the device. */
export function useSourceProfiles(): {
  profiles: Readonly<Ref<SourceProfile[]>>
  profileOf(source: MatterSource): SourceProfile | undefined
} {
  const { data } = useOfflineQuery(MatterSourcesDocument, {}, { copyKey: 'matterSources' })
  const profiles = computed(() => data.value?.matterSources ?? [])
  return { profiles, profileOf: (source) => profiles.value.find((profile) => profile.source === source) }
}
