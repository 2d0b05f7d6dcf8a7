import { describe, expect, it } from 'vitest'
import type { EvidenceFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { addWords, i18n } from '@/shared/i18n'
import words from './words/zh-CN.json'
import { evidenceFacts, minutesApart } from './evidenceFacts'

addWords(words)
const photo: EvidenceFieldsFragment = {
  id: 'e1',
  state: 'HELD',
  captureSource: 'IN_APP_CAMERA',
  mediaType: 'image/jpeg',
  size: 4_300_000,
  sha256: 'ab12',
  capturedAt: '2026-11-20T06:02:00Z',
  receivedAt: '2026-11-20T06:20:00Z',
  position: {
    latitude: 35.49,
    longitude: 112.85,
    accuracyMeters: 8.4,
    ageSeconds: 3,
    source: 'GPS',
    capturedAt: '2026-11-20T06:01:57Z',
  },
  exif: { takenAt: '2026-11-20T06:05:00Z', latitude: 35.49, longitude: 112.851, camera: 'Xiaomi 14' },
  mismatches: [],
  originalUrl: '/o',
  stampedUrl: '/s',
  thumbnailUrl: '/t',
  redactedUrl: null,
  redacted: false,
  pairedWith: null,
  actions: [],
  withdrawal: null,
  copies: [],
}
function linesOf(evidence: EvidenceFieldsFragment, key: string, place = { latitude: 35.49, longitude: 112.85 }) {
  return evidenceFacts(evidence, place, i18n.global.t).find((fact) => fact.key === key)?.lines
}

describe('the facts of a photo', () => {
  it('say where it was taken, how exactly and how old the position was', () => {
    expect(linesOf(photo, 'position')).toEqual(['35.49000, 112.85000，误差约 8 米，卫星定位，定位于拍摄前 3 秒'])
    expect(linesOf(photo, 'distance')).toEqual(['0 m'])
  })
  it('compare with the second witness in the file', () => {
    expect(linesOf(photo, 'exif')).toEqual([
      '拍摄于 2026-11-20 14:05:00（相差 3 分钟）',
      '位置相距 91 m',
      '设备 Xiaomi 14',
    ])
  })
  it('say that the file has no information of its own', () => {
    expect(linesOf({ ...photo, exif: null }, 'exif')).toEqual(['没有'])
  })
  it('do not claim that the hash agrees before the server has the bytes', () => {
    const expected = { ...photo, state: 'EXPECTED' as const, receivedAt: null }
    expect(linesOf(expected, 'hash')).toEqual(['SHA-256 ab12'])
    expect(linesOf(expected, 'received')).toEqual(['尚未收到'])
  })
  it('count whole minutes between two witnesses', () => {
    expect(minutesApart('2026-11-20T06:02:20Z', '2026-11-20T06:00:00Z')).toBe(2)
  })
})
