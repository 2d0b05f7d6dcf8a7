/** A typed text without its outer blanks; an empty one is absent. */
export function plainText(typed: string): string | undefined {
  return typed.trim() || undefined
}
