import { readonly, ref } from 'vue'
import type { LocalDatabase } from './db'
import { holdKey, mayUpload, wifiKey } from './connection'

const wifiOnly = ref(false)
const holding = ref(false)

/** Whether original photos wait for Wi-Fi; texts and stamped copies never do. */
export const originalsOnWifiOnly = readonly(wifiOnly)
/** Whether original photos wait until the officer says otherwise: for browsers that do not tell Wi-Fi from mobile data. */
export const originalsHeld = readonly(holding)

export async function loadPreferences(database: LocalDatabase): Promise<void> {
  wifiOnly.value = (await database.settings.get(wifiKey))?.value === true
  holding.value = (await database.settings.get(holdKey))?.value === true
}

export async function setOriginalsOnWifiOnly(database: LocalDatabase, value: boolean): Promise<void> {
  wifiOnly.value = value
  await database.settings.put({ key: wifiKey, value })
}

export async function setOriginalsHeld(database: LocalDatabase, value: boolean): Promise<void> {
  holding.value = value
  await database.settings.put({ key: holdKey, value })
}

export function mayUploadOriginals(): boolean {
  return mayUpload(wifiOnly.value, holding.value)
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
