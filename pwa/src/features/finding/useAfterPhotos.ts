import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import type { FindingFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import type { CaptureSource } from '@/shared/graphql/generated/schema'
import { beforeBytes, keepBefore } from '@/offline/beforePhotos'
import type { PhotoRow } from '@/offline/db'
import { useLocalDatabase, useSession } from '@/offline/session'
import { stampLines } from '@/offline/stamp'
import { usePhotos, usePositionBurst, type ShownPhoto } from '@/features/capture'
import { shownUrl } from './shownVariants'

export interface BeforeChoice {
  id: string
  n: number
  url: string
}

export interface AfterPhotos {
  photos: Readonly<Ref<readonly ShownPhoto[]>>
  /** Photos of what was found that are on this device. */
  before: Readonly<Ref<readonly BeforeChoice[]>>
  /** The one whose viewpoint is looked for. */
  paired: Ref<string | undefined>
  overlay: ComputedRef<string | undefined>
  isCameraOpen: ComputedRef<boolean>
  openCamera(): void
  closeCamera(): void
  stampAt(at: Date): string[]
  save(shot: Shot): Promise<void>
  remove(photoId: string): Promise<void>
  settle(): Promise<PhotoRow[]>
}
interface Shot {
  bytes: ArrayBuffer
  mediaType: string
  capturedAt: Date
  captureSource: CaptureSource
}

/** Photos of a place after it was put right, each beside the photo of what was found there. */
export function useAfterPhotos(ownerId: string, finding: () => FindingFieldsFragment): AfterPhotos {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const database = useLocalDatabase()
  const { photos, add, remove, settle } = usePhotos(ownerId)
  const burst = usePositionBurst()
  const before = shallowRef<readonly BeforeChoice[]>([])
  const paired = ref<string>()
  let urls: string[] = []

  async function openBefore() {
    const found = finding().evidence
    await keepBefore(
      database,
      found.map((photo) => ({ id: photo.id, url: shownUrl(photo) })),
    )
    const choices: BeforeChoice[] = []
    for (const [index, photo] of found.entries()) {
      const bytes = await beforeBytes(database, photo.id)
      if (bytes) choices.push({ id: photo.id, n: index + 1, url: URL.createObjectURL(new Blob([bytes])) })
    }
    urls.forEach((url) => URL.revokeObjectURL(url))
    urls = choices.map(({ url }) => url)
    before.value = choices
    paired.value ??= choices[0]?.id
  }
  watch(() => finding().evidence, openBefore, { immediate: true })
  onScopeDispose(() => urls.forEach((url) => URL.revokeObjectURL(url)))

  function stampAt(at: Date): string[] {
    const { responsibleUnit, matterNumber } = finding()
    return stampLines({
      capturedAt: at.toISOString(),
      placeName: responsibleUnit.name,
      position: burst.at(at.getTime()),
      matterNumber: matterNumber ?? null,
      inspectorName: session.me?.officer.name ?? '',
      noPositionText: t('findings.report.noPosition'),
    })
  }

  return {
    photos,
    before,
    paired,
    overlay: computed(() => before.value.find(({ id }) => id === paired.value)?.url),
    isCameraOpen: computed(() => route.query.camera === '1'),
    openCamera() {
      void burst.start()
      void router.push({ query: { camera: '1' } })
    },
    closeCamera() {
      void router.replace({ query: {} })
    },
    stampAt,
    async save(shot) {
      await add({
        ...shot,
        position: burst.at(shot.capturedAt.getTime()),
        stampLines: stampAt(shot.capturedAt),
        pairedWith: paired.value || undefined,
      })
      void burst.start()
    },
    remove,
    settle,
  }
}
