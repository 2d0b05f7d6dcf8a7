import type { PositionInput, PositionSource } from '@/shared/graphql/generated/schema'

/** Good enough to stop searching. */
export const goodMeters = 15
/** Worse than this is shown as inexact. */
export const poorMeters = 50
/** Without network the first fix takes long; after this the best so far counts (collect#3260). */
export const limitMilliseconds = 20_000

export type NoPosition = 'denied' | 'unavailable' | 'timeout'
export type PositionBurst = { kind: 'taken'; fix: Fix } | { kind: 'none'; reason: NoPosition }

/** One answer of the device. */
export interface Fix {
  latitude: number
  longitude: number
  accuracyMeters: number
  source: PositionSource
  at: number
}

export interface BurstOptions {
  geolocation?: Geolocation | undefined
  onBetter?: (fix: Fix) => void
  signal?: AbortSignal
}

/**
 * A short burst of high accuracy: ends at the first fix of 15 m or better, else after 20 s with the best one. No
 * tracking: the receiver is off again when it ends.
 */
export function takePosition({
  geolocation = globalThis.navigator?.geolocation,
  onBetter,
  signal,
}: BurstOptions = {}): Promise<PositionBurst> {
  if (!geolocation) return Promise.resolve({ kind: 'none', reason: 'unavailable' })
  return new Promise((resolve) => {
    let best: Fix | undefined
    const receiver: { watch?: number } = {}
    let reason: NoPosition = 'timeout'
    const end = () => {
      clearTimeout(limit)
      if (receiver.watch !== undefined) geolocation.clearWatch(receiver.watch)
      resolve(best ? { kind: 'taken', fix: best } : { kind: 'none', reason })
    }
    const limit = setTimeout(end, limitMilliseconds)
    signal?.addEventListener('abort', end, { once: true })
    receiver.watch = geolocation.watchPosition(
      (position) => {
        const fix = fixOf(position)
        if (best && fix.accuracyMeters >= best.accuracyMeters) return
        best = fix
        onBetter?.(fix)
        if (fix.accuracyMeters <= goodMeters) end()
      },
      (error) => {
        if (error.code === error.PERMISSION_DENIED) {
          reason = 'denied'
          end()
        } else if (error.code === error.POSITION_UNAVAILABLE) reason = 'unavailable'
      },
      { enableHighAccuracy: true, maximumAge: 0, timeout: limitMilliseconds },
    )
  })
}

function fixOf(position: GeolocationPosition): Fix {
  const { latitude, longitude, accuracy, altitude, speed } = position.coords
  return {
    latitude,
    longitude,
    accuracyMeters: accuracy,
    source: sourceOf(accuracy, altitude, speed),
    at: position.timestamp,
  }
}

/** Browsers do not say where a position comes from; height, speed or a few metres come only from satellites. */
function sourceOf(accuracy: number, altitude: number | null, speed: number | null): PositionSource {
  if (altitude !== null || speed !== null || accuracy <= 30) return 'GPS'
  return 'NETWORK'
}

/** The fix as it stood at a moment: its age is the distance between the two. */
export function positionAt(fix: Fix, at: number): PositionInput {
  return {
    latitude: fix.latitude,
    longitude: fix.longitude,
    accuracyMeters: Math.round(fix.accuracyMeters * 10) / 10,
    ageSeconds: Math.max(0, Math.round((at - fix.at) / 1000)),
    source: fix.source,
    capturedAt: new Date(fix.at).toISOString(),
  }
}
