import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { positionAt, takePosition } from './position'

/** A receiver that the test moves by hand. */
class FakeReceiver {
  success: PositionCallback | undefined
  failure: PositionErrorCallback | undefined
  isOn = false
  watchPosition = (success: PositionCallback, failure?: PositionErrorCallback | null) => {
    this.success = success
    this.failure = failure ?? undefined
    this.isOn = true
    return 1
  }
  clearWatch = () => {
    this.isOn = false
  }
  fix(accuracy: number, altitude: number | null = null) {
    this.success?.({
      coords: { latitude: 36.7, longitude: 119.1, accuracy, altitude, speed: null },
      timestamp: Date.now(),
    } as GeolocationPosition)
  }
  fail(code: number) {
    this.failure?.({ code, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 } as GeolocationPositionError)
  }
}

describe('position burst', () => {
  let receiver: FakeReceiver
  const burst = () => takePosition({ geolocation: receiver as unknown as Geolocation })

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-20T06:00:00Z') })
    receiver = new FakeReceiver()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('ends at the first fix of 15 m or better and switches the receiver off', async () => {
    const result = burst()
    receiver.fix(80)
    receiver.fix(12)
    expect(await result).toMatchObject({ kind: 'taken', fix: { accuracyMeters: 12, source: 'GPS' } })
    expect(receiver.isOn).toBe(false)
  })

  it('takes the best fix when 20 s are over', async () => {
    const result = burst()
    receiver.fix(90)
    receiver.fix(60)
    receiver.fix(75)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await result).toMatchObject({ kind: 'taken', fix: { accuracyMeters: 60, source: 'NETWORK' } })
  })

  it('says that the time was over when no fix came', async () => {
    const result = burst()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await result).toEqual({ kind: 'none', reason: 'timeout' })
  })

  it('ends at once when the permission is denied', async () => {
    const result = burst()
    receiver.fail(1)
    expect(await result).toEqual({ kind: 'none', reason: 'denied' })
  })

  it('goes on searching when a position is unavailable for the moment', async () => {
    const result = burst()
    receiver.fail(2)
    receiver.fix(9)
    expect(await result).toMatchObject({ kind: 'taken' })
  })

  it('knows the age of a fix at the moment of the photo', () => {
    const at = Date.parse('2026-11-20T06:00:00Z')
    const fix = { latitude: 36.7, longitude: 119.1, accuracyMeters: 8.04, source: 'GPS' as const, at }
    expect(positionAt(fix, at + 31_400)).toEqual({
      latitude: 36.7,
      longitude: 119.1,
      accuracyMeters: 8,
      ageSeconds: 31,
      source: 'GPS',
      capturedAt: '2026-11-20T06:00:00.000Z',
    })
  })
})
