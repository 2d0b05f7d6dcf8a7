/** What the auditor asks for, as it stands in the address bar. */
export interface AuditQuestion {
  officer: string
  action: string
  matter: string
  from: string
  until: string
}

export const NO_QUESTION: AuditQuestion = { officer: '', action: '', matter: '', from: '', until: '' }

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** The id in a pasted link or text. */
export function idIn(text: string): string | undefined {
  return UUID.exec(text)?.[0].toLowerCase()
}

export function auditFilter(question: AuditQuestion) {
  return {
    officerId: question.officer || undefined,
    action: question.action || undefined,
    matterId: idIn(question.matter),
    from: question.from || undefined,
    until: question.until || undefined,
  }
}

/** Only what restricts goes into the address. */
export function questionToQuery(question: AuditQuestion): Record<string, string> {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== ''))
}

export function questionFromQuery(query: Record<string, unknown>): AuditQuestion {
  const text = (name: keyof AuditQuestion) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    officer: text('officer'),
    action: text('action'),
    matter: text('matter'),
    from: text('from'),
    until: text('until'),
  }
}
