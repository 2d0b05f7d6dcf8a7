/** Setting of the officer: photos wait for Wi-Fi. */
export const wifiKey = 'photosOnWifiOnly'

interface Connection {
  type?: string
}

/** Only some browsers tell the kind of network; the others are taken not to be on mobile data. */
export function isOnMobileData(): boolean {
  const { connection } = globalThis.navigator as unknown as { connection?: Connection }
  return connection?.type === 'cellular'
}
