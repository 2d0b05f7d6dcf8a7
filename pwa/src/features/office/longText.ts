/** Longer than this fills the screen of a phone. */
const manyCharacters = 240
const manyLines = 8

/** A text that is shown by its beginning first. */
export function isLongText(text: string): boolean {
  return text.length > manyCharacters || text.split('\n').length > manyLines
}
