import { describe, expect, it } from 'vitest'
import { decodeNotice, textOfPage } from './noticeText'

describe('an uploaded notice', () => {
  it('loses scripts and tags, and keeps its lines', () => {
    const page =
      '<html><head><title>x</title></head><body><script>1</script><p>一、元旦：</p><p>&nbsp;二、春节：</p></body></html>'
    expect(textOfPage(page)).toBe('一、元旦：\n二、春节：')
  })
  it('stays as it is when it is plain text', () => {
    expect(textOfPage(' 一、元旦：1月1日 ')).toBe('一、元旦：1月1日')
  })
  it('may be GB 18030', () => {
    expect(decodeNotice(new Uint8Array([0xd4, 0xaa, 0xb5, 0xa9]).buffer)).toBe('元旦')
    expect(decodeNotice(new TextEncoder().encode('元旦').buffer as ArrayBuffer)).toBe('元旦')
  })
})
