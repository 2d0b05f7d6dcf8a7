/** Setting of the officer: original photos wait for Wi-Fi. */
export const wifiKey = 'photosOnWifiOnly'
/** Setting of the officer: original photos wait until further notice. */
export const holdKey = 'originalsHeld'

interface Connection {
  type?: string
}

function connectionType(): string | undefined {
  return (globalThis.navigator as unknown as { connection?: Connection }).connection?.type
}

/** Only some browsers tell the kind of network; for the others the officer decides by hand. */
export function tellsKindOfNetwork(): boolean {
  return connectionType() !== undefined
}

/** May original photos go now? A browser that does not tell is taken not to be on mobile data. */
export function mayUpload(onWifiOnly: boolean, areHeld: boolean): boolean {
  return !areHeld && (!onWifiOnly || connectionType() !== 'cellular')
}
