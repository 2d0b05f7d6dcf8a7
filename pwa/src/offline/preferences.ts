import { readonly, ref } from 'vue'
import type { LocalDatabase } from './db'
import { isOnMobileData, wifiKey } from './connection'

const wifiOnly = ref(false)

/** Whether photos wait for Wi-Fi; the texts never do. */
export const photosOnWifiOnly = readonly(wifiOnly)

export async function loadPreferences(database: LocalDatabase): Promise<void> {
  wifiOnly.value = (await database.settings.get(wifiKey))?.value === true
}

export async function setPhotosOnWifiOnly(database: LocalDatabase, value: boolean): Promise<void> {
  wifiOnly.value = value
  await database.settings.put({ key: wifiKey, value })
}

/** Browsers that do not tell the kind of network are taken at the officer's word: nothing waits there. */
export function mayUploadPhotos(): boolean {
  return !wifiOnly.value || !isOnMobileData()
}

export type TypeSize = 'normal' | 'large'
const typeKey = 'luoshi-type-size'

/** Read before the first paint, so it lives in localStorage: nothing private. */
export function typeSize(): TypeSize {
  return localStorage.getItem(typeKey) === 'large' ? 'large' : 'normal'
}

export function applyTypeSize(size: TypeSize = typeSize()): void {
  localStorage.setItem(typeKey, size)
  if (size === 'large') document.documentElement.dataset.type = 'large'
  else delete document.documentElement.dataset.type
}
