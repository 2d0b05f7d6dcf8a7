import { describe, expect, it } from 'vitest'
import { uuidv7 } from '@/shared/format/uuid'
import { bytes, distance } from '@/shared/format/numbers'
import { distanceMeters } from './distance'
import { sha256Base64, sha256Hex } from './hash'
import { stampLines } from './stamp'

describe('distance', () => {
  it('is a known length between two points of Weifang', () => {
    expect(distanceMeters({ latitude: 36.7069, longitude: 119.1618 }, { latitude: 36.7069, longitude: 119.1618 })).toBe(
      0,
    )
    expect(
      Math.round(
        distanceMeters({ latitude: 36.7069, longitude: 119.1618 }, { latitude: 36.7159, longitude: 119.1618 }),
      ),
    ).toBe(1001)
  })
  it('is right across the date line', () => {
    const meters = distanceMeters({ latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 })
    expect(Math.round(meters)).toBe(222)
  })
  it('is written in metres and kilometres', () => {
    expect([distance(42.4), distance(3210), distance(999.6)]).toEqual(['42 m', '3.2 km', '1000 m'])
  })
})

describe('hash', () => {
  it('is the SHA-256 of the bytes', async () => {
    const abc = new TextEncoder().encode('abc').buffer
    expect(await sha256Hex(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(await sha256Base64(abc)).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=')
  })
})

describe('stamp', () => {
  const facts = {
    capturedAt: '2026-11-20T06:02:07Z',
    placeName: '市医院新院区',
    position: { latitude: 36.7069, longitude: 119.1618, accuracyMeters: 8.4 },
    matterNumber: '督〔2026〕213号',
    inspectorName: '周督查',
    noPositionText: '未取得位置',
  }
  it('says when, where, which matter and who', () => {
    expect(stampLines(facts)).toEqual([
      '2026-11-20 14:02:07',
      '市医院新院区',
      '36.706900, 119.161800 ±8 m',
      '督〔2026〕213号 · 周督查',
    ])
  })
  it('says that there was no position', () => {
    expect(stampLines({ ...facts, position: null, matterNumber: null })).toEqual([
      '2026-11-20 14:02:07',
      '市医院新院区',
      '未取得位置',
      '周督查',
    ])
  })
})

describe('command id', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    const early = uuidv7(1_000_000_000_000)
    const late = uuidv7(1_763_600_000_000)
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(early < late).toBe(true)
    expect(Number.parseInt(late.replaceAll('-', '').slice(0, 12), 16)).toBe(1_763_600_000_000)
  })
})

describe('size', () => {
  it('is written as phones do', () => {
    expect([bytes(900), bytes(2_100_000_000), bytes(86_000_000)]).toEqual(['900 B', '2.1 GB', '86 MB'])
  })
})
