import { describe, expect, it } from 'vitest'
import { checkPaper, checkPhoto, evidenceMaxBytes } from './evidenceType'

const file = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer

describe('a picked file is known by its bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0', { type: 'image/jpeg' }],
    ['\x89PNG\r\n\x1a\n\0', { type: 'image/png' }],
    ['RIFF\x10\0\0\0WEBPVP8 ', { type: 'image/webp' }],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', { type: 'image/heic' }],
    ['\0\0\0\x18ftypmif1\0\0\0\0mif1heic', { type: 'image/heic' }],
    ['\0\0\0\x18ftypmif1\0\0\0\0mif1avif', { problem: 'type' }],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', { problem: 'type' }],
    ['<!doctype html>', { problem: 'type' }],
    ['GIF89a', { problem: 'type' }],
    ['%PDF-1.7', { problem: 'type' }],
    ['', { problem: 'empty' }],
  ])('as a photo: %j', (bytes, expected) => {
    expect(checkPhoto(file(bytes))).toEqual(expected)
  })
  it.each([
    ['%PDF-1.7', { type: 'application/pdf' }],
    ['\0\0\0\x18ftypisom\0\0\x02\0', { type: 'video/mp4' }],
    ['\0\0\0\x18ftypqt  \0\0\0\0', { problem: 'type' }],
    ['PK\x03\x04', { problem: 'type' }],
    ['\xff\xd8\xff\xe0', { problem: 'type' }],
  ])('as a paper or a video: %j', (bytes, expected) => {
    expect(checkPaper(file(bytes))).toEqual(expected)
  })
  it('is not larger than the server takes', () => {
    expect(checkPaper(new ArrayBuffer(evidenceMaxBytes + 1))).toEqual({ problem: 'size' })
  })
})
