/** Puts a canned phrase where the cursor is, with a full stop between sentences. */
export function insertPhrase(text: string, cursor: number, phrase: string): { text: string; cursor: number } {
  const before = text.slice(0, cursor)
  const after = text.slice(cursor)
  const joint = before === '' || /[，。；：、！？\s]$/.test(before) ? '' : '，'
  const inserted = before + joint + phrase
  return { text: inserted + after, cursor: inserted.length }
}
