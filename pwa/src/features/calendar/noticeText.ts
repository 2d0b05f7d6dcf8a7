/** The text of an uploaded notice: old office files are often GB 18030. */
export function decodeNotice(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A saved page without scripts, styles and tags; a plain text stays as it is. */
export function textOfPage(page: string): string {
  if (!/<(?:html|body|p|div)\b/i.test(page)) return page.trim()
  return page
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/h\d|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|&#160;|&emsp;|&ensp;/g, ' ')
    .replace(/[ \t\u3000]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
