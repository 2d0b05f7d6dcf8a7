import { onMounted, shallowRef, type Ref } from 'vue'
import { storageState, type StorageState } from './quota'

export function useStorageState(): { storage: Readonly<Ref<StorageState | undefined>>; measure(): Promise<void> } {
  const storage = shallowRef<StorageState>()
  async function measure() {
    storage.value = await storageState().catch(() => undefined)
  }
  onMounted(measure)
  return { storage, measure }
}
