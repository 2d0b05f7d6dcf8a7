import { describe, expect, it } from 'vitest'
import type { EvidenceFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { pairsOf } from './pairs'
import { absenceOf, shownVariants } from './shownVariants'

const photo: EvidenceFieldsFragment = {
  id: 'e1',
  state: 'HELD',
  captureSource: 'IN_APP_CAMERA',
  mediaType: 'image/jpeg',
  size: 1,
  sha256: 'ab',
  capturedAt: '2026-11-20T06:02:00Z',
  receivedAt: null,
  position: null,
  exif: null,
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
const copy: EvidenceFieldsFragment['copies'][number] = {
  id: 'c1',
  kind: 'MARKED',
  state: 'HELD',
  size: 1,
  sha256: 'cd',
  url: '/m',
  madeAt: '2026-11-20T07:00:00Z',
  actions: [],
  madeBy: { id: 'o', name: '王' },
  shapes: [{ tool: 'ARROW' }],
  withdrawal: null,
}
const kinds = (evidence: EvidenceFieldsFragment) => shownVariants(evidence).map(({ kind }) => kind)

describe('what is shown of a photo', () => {
  it('is the stamped copy before the original', () => {
    expect(kinds(photo)).toEqual(['stamped', 'original'])
  })
  it('is the redacted copy first, and it alone for who may not see the photo as it is', () => {
    expect(kinds({ ...photo, redacted: true, redactedUrl: '/r' })).toEqual(['redacted', 'stamped', 'original'])
    expect(kinds({ ...photo, redacted: true, redactedUrl: '/r', originalUrl: null, stampedUrl: null })).toEqual([
      'redacted',
    ])
  })
  it('counts drawings, also when one of them was withdrawn', () => {
    const second = { ...copy, id: 'c2', url: '/m2' }
    const shown = shownVariants({ ...photo, copies: [{ ...copy, url: null }, second] })
    expect(shown.at(-1)).toEqual({ key: 'c2', kind: 'marked', n: 2, url: '/m2' })
  })
  it('says why there is nothing', () => {
    const withdrawal = { at: '2026-11-20T08:00:00Z', reason: '拍到举报人', by: { id: 'o', name: '王' } }
    expect(absenceOf({ ...photo, withdrawal, redacted: true })).toBe('withdrawn')
    expect(absenceOf({ ...photo, redacted: true })).toBe('redacting')
    expect(absenceOf({ ...photo, state: 'EXPECTED' })).toBe('expected')
    expect(absenceOf(photo)).toBe('notShown')
  })
})

describe('photos before and after', () => {
  const later = { ...photo, id: 'e2', pairedWith: 'e1', stampedUrl: '/s2' }
  it('stand beside each other, the earlier one redacted where it is', () => {
    expect(pairsOf([photo], [later, { ...later, id: 'e3', pairedWith: null }])).toEqual([
      { id: 'e2', before: '/s', after: '/s2' },
    ])
    expect(pairsOf([{ ...photo, redacted: true, redactedUrl: '/r' }], [later])[0]?.before).toBe('/r')
  })
  it('are not shown when one of them was withdrawn', () => {
    const withdrawal = { at: '2026-11-20T08:00:00Z', reason: '重拍', by: { id: 'o', name: '王' } }
    expect(pairsOf([{ ...photo, withdrawal }], [later])).toEqual([])
  })
})
