/** Key of the reason that is about the conclusion as a whole. */
export const WHOLE = 'whole'

interface Reason {
  statementId?: string | null
  text: string
}

/** What was typed, as the server takes it: in the order of the statements, the whole last, nothing empty. */
export function objectionReasons(typed: Readonly<Record<string, string>>, statementIds: readonly string[]): Reason[] {
  return [...statementIds, WHOLE].flatMap((id) => {
    const text = typed[id]?.trim()
    return text ? [{ statementId: id === WHOLE ? null : id, text }] : []
  })
}

/** What the server has, as it is typed on. */
export function reasonsOf(reasons: readonly Reason[]): Record<string, string> {
  return Object.fromEntries(reasons.map((reason) => [reason.statementId ?? WHOLE, reason.text]))
}
