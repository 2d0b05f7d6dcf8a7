import { computed, onScopeDispose, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { CaptureSource, PositionInput } from '@/shared/graphql/generated/schema'
import { uuidv7 } from '@/shared/format/uuid'
import { developInWorker } from '@/offline/darkroom'
import type { PhotoRow } from '@/offline/db'
import {
  developPhoto,
  photoBytes,
  photoFacts,
  photoLimit,
  photosOf,
  removePhoto,
  storePhoto,
  type DevelopPhoto,
} from '@/offline/photos'
import { useLocalDatabase } from '@/offline/session'
import { useLive } from '@/offline/useLive'

export interface ShownPhoto {
  id: string
  /** Object URL of the thumbnail; undefined while it is being developed. */
  url: string | undefined
  capturedAt: string
  mediaType: string
  pairedWith: string | undefined
  hasPosition: boolean
  isReady: boolean
}

export interface NewShot {
  bytes: ArrayBuffer
  mediaType: string
  capturedAt: Date
  captureSource: CaptureSource
  position: PositionInput | null
  stampLines: string[]
  /** The photo of what was found that this one stands beside. */
  pairedWith?: string | undefined
}

export interface UsePhotosReturn {
  photos: Readonly<Ref<readonly ShownPhoto[]>>
  room: ComputedRef<number>
  isReady: ComputedRef<boolean>
  /** Resolves when the original is safe in the store; developing goes on behind it. */
  add(shot: NewShot): Promise<string>
  remove(photoId: string): Promise<void>
  /** Resolves when every photo is hashed and stamped. */
  settle(): Promise<PhotoRow[]>
}

/** The photos of one record (finding, rectification) that is being written. */
export function usePhotos(
  ownerId: string,
  { develop = developInWorker }: { develop?: DevelopPhoto } = {},
): UsePhotosReturn {
  const database = useLocalDatabase()
  const urls = new Map<string, string>()
  const developing = shallowRef(new Set<string>())

  async function shown(row: PhotoRow): Promise<ShownPhoto> {
    const facts = await photoFacts(database, row)
    let url = urls.get(row.id)
    if (!url && row.state === 'ready') {
      const thumbnail = await photoBytes(database, row.id, 'thumbnail')
      if (thumbnail?.byteLength) {
        url = URL.createObjectURL(new Blob([thumbnail], { type: 'image/jpeg' }))
        urls.set(row.id, url)
      }
    }
    return {
      id: row.id,
      url,
      capturedAt: facts.capturedAt,
      mediaType: row.mediaType,
      pairedWith: facts.pairedWith,
      hasPosition: facts.position !== null,
      isReady: row.state === 'ready',
    }
  }

  const photos = useLive<PhotoRow[], readonly ShownPhoto[]>(
    () => photosOf(database, ownerId),
    (rows) => Promise.all(rows.map(shown)),
    [],
  )

  async function developOne(photoId: string) {
    if (developing.value.has(photoId)) return
    developing.value = new Set([...developing.value, photoId])
    try {
      await developPhoto(database, photoId, develop)
    } finally {
      const rest = new Set(developing.value)
      rest.delete(photoId)
      developing.value = rest
    }
  }

  async function settle(): Promise<PhotoRow[]> {
    for (const photo of await photosOf(database, ownerId)) {
      if (photo.state === 'stored') await developPhoto(database, photo.id, develop)
    }
    return photosOf(database, ownerId)
  }

  // What a kill left undeveloped is taken up again.
  void photosOf(database, ownerId).then((rows) =>
    Promise.all(rows.filter((row) => row.state === 'stored').map((row) => developOne(row.id))),
  )

  onScopeDispose(() => urls.forEach((url) => URL.revokeObjectURL(url)))

  return {
    photos,
    room: computed(() => photoLimit - photos.value.length),
    isReady: computed(() => photos.value.every((photo) => photo.isReady)),
    async add(shot) {
      const id = uuidv7(shot.capturedAt.getTime())
      await storePhoto(database, { ...shot, id, ownerId, capturedAt: shot.capturedAt.toISOString() })
      void developOne(id).catch(() => undefined)
      return id
    },
    remove: (photoId) => removePhoto(database, photoId),
    settle,
  }
}
