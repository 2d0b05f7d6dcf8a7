import type { ReportSection, SpecialReportStatus } from '@/shared/graphql/generated/schema'

/** The headings of a 督查专报 in their order (JS-18). */
export const sections: readonly ReportSection[] = ['PROMOTION', 'RECTIFICATION', 'RESULT']

export function reportTone(status: SpecialReportStatus): 'amber' | 'green' | 'grey' {
  switch (status) {
    case 'DRAFT':
      return 'amber'
    case 'ISSUED':
      return 'green'
    case 'WITHDRAWN':
      return 'grey'
  }
}

/** Items under their headings, each in the order of the report; empty headings are left out. */
export function bySection<Item extends { section: ReportSection }>(
  items: readonly Item[],
): { section: ReportSection; items: Item[] }[] {
  return sections
    .map((section) => ({ section, items: items.filter((item) => item.section === section) }))
    .filter((group) => group.items.length)
}

/** The same items with this one moved one place within its heading. */
export function moved<Item extends { id: string; section: ReportSection }>(
  items: readonly Item[],
  id: string,
  step: -1 | 1,
): Item[] {
  const ordered = bySection(items).flatMap((group) => group.items)
  const from = ordered.findIndex((item) => item.id === id)
  const [item, other] = [ordered[from], ordered[from + step]]
  if (!item || item.section !== other?.section) return ordered
  ordered[from] = other
  ordered[from + step] = item
  return ordered
}

/**
 * What was typed, laid over the report as it is now: what left the report is gone, what came is at the end, words and order stay the typed
 * ones.
 */
export function overlaid<Item extends { id: string; text: string; textIsFixed: boolean }>(
  items: readonly Item[],
  typed: readonly { id: string; text: string }[],
): Item[] {
  const known = typed.flatMap(({ id, text }) => {
    const item = items.find((each) => each.id === id)
    return item ? [item.textIsFixed ? item : { ...item, text }] : []
  })
  return [...known, ...items.filter((item) => !typed.some(({ id }) => id === item.id))]
}
