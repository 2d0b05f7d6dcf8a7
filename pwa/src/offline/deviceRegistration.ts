import { RegisterDeviceDocument, type RegisterDeviceMutation } from '@/shared/graphql/generated/office/graphql'
import { uuidv7 } from '@/shared/format/uuid'
import { requestText } from '@/shared/graphql/client'
import { failureOf } from '@/shared/graphql/failure'
import type { DeviceDatabase } from './db'
import { deviceKeyPrefix, deviceKeys, type DeviceKey } from './remoteSignOut'
import type { Fetch } from './tus'

/** Tells the server that this browser keeps data of the officer, once. The key is written down first: the answer may be lost. */
export async function registerDevice(
  device: DeviceDatabase,
  officerId: string,
  name: string,
  fetcher: Fetch = fetch,
): Promise<void> {
  const known = (await deviceKeys(device)).get(officerId)
  if (known?.id) return
  const key = known?.key ?? randomKey()
  await device.settings.put({ key: deviceKeyPrefix + officerId, value: { key, id: undefined } satisfies DeviceKey })
  const input = { commandId: uuidv7(), deviceKey: key, name }
  try {
    const { registerDevice: registered } = await requestText<RegisterDeviceMutation>(
      RegisterDeviceDocument.toString(),
      { input },
      { fetcher },
    )
    await device.settings.put({
      key: deviceKeyPrefix + officerId,
      value: { key, id: registered.id } satisfies DeviceKey,
    })
  } catch (caught) {
    // Tried again at the next start; a sign-out is met by the check.
    failureOf(caught)
  }
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** How its owner knows the device; the browser does not tell more. */
export function deviceName(userAgent: string = navigator.userAgent): string {
  const system =
    [
      [/iPad/, 'iPad'],
      [/iPhone/, 'iPhone'],
      [/Android.*Mobile/, '安卓手机'],
      [/Android/, '安卓平板'],
      [/HarmonyOS|OpenHarmony/, '鸿蒙设备'],
      [/Windows/, 'Windows 电脑'],
      [/Mac OS X/, 'Mac 电脑'],
      [/Linux/, 'Linux 电脑'],
    ].find(([pattern]) => (pattern as RegExp).test(userAgent))?.[1] ?? '未知设备'
  const browser =
    [
      [/MicroMessenger/, '微信'],
      [/Edg/, 'Edge'],
      [/Firefox|FxiOS/, 'Firefox'],
      [/Chrome|CriOS/, 'Chrome'],
      [/Safari/, 'Safari'],
    ].find(([pattern]) => (pattern as RegExp).test(userAgent))?.[1] ?? '浏览器'
  return `${String(system)} · ${String(browser)}`
}
