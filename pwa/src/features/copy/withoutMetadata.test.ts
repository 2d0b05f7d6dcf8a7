import { describe, expect, it } from 'vitest'
import { withoutMetadata } from './withoutMetadata'

const segment = (marker: number, text: string) => {
  const body = [...new TextEncoder().encode(text)]
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body]
}
const scan = [0xff, 0xda, 0, 2, 1, 2, 0xff, 0, 3, 0xff, 0xd9]
const jpeg = (...segments: number[][]) => new Uint8Array([0xff, 0xd8, ...segments.flat(), ...scan]).buffer

describe('a copy', () => {
  it('carries neither EXIF nor XMP nor comments (S26)', () => {
    const dirty = jpeg(
      segment(0xe0, 'JFIF'),
      segment(0xe1, 'Exif\0\0GPSLatitude'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/'),
      segment(0xed, 'Photoshop 3.0'),
      segment(0xfe, 'HUAWEI'),
      segment(0xe2, 'MPF\0'),
      segment(0xdb, 'table'),
    )
    expect(new Uint8Array(withoutMetadata(dirty))).toEqual(
      new Uint8Array(jpeg(segment(0xe0, 'JFIF'), segment(0xdb, 'table'))),
    )
  })
  it('keeps what is needed to show its colours', () => {
    const coloured = jpeg(segment(0xe0, 'JFIF'), segment(0xe2, 'ICC_PROFILE\0'), segment(0xee, 'Adobe'))
    expect(new Uint8Array(withoutMetadata(coloured))).toEqual(new Uint8Array(coloured))
  })
  it('is made of a JPEG only', () => {
    expect(() => withoutMetadata(new Uint8Array([0x89, 0x50]).buffer)).toThrow('no JPEG')
  })
})
