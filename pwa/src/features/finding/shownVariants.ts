import type { EvidenceFieldsFragment } from '@/shared/graphql/generated/office/graphql'

export interface ShownVariant {
  key: string
  kind: 'redacted' | 'stamped' | 'original' | 'marked'
  /** Of several drawings, which one. */
  n?: number
  url: string
}

/** What the caller may look at, the first one first: where there is a redacted copy, it stands for the photo. */
export function shownVariants(evidence: EvidenceFieldsFragment): ShownVariant[] {
  const shown: ShownVariant[] = []
  if (evidence.redactedUrl) shown.push({ key: 'redacted', kind: 'redacted', url: evidence.redactedUrl })
  if (evidence.stampedUrl) shown.push({ key: 'stamped', kind: 'stamped', url: evidence.stampedUrl })
  if (evidence.originalUrl) shown.push({ key: 'original', kind: 'original', url: evidence.originalUrl })
  evidence.copies
    .filter((copy) => copy.kind === 'MARKED')
    .forEach((copy, index) => {
      if (copy.url) shown.push({ key: copy.id, kind: 'marked', n: index + 1, url: copy.url })
    })
  return shown
}

/** Why there is nothing to look at. */
export type Absence = 'withdrawn' | 'redacting' | 'expected' | 'notShown'

export function absenceOf(evidence: EvidenceFieldsFragment): Absence {
  if (evidence.withdrawal) return 'withdrawn'
  if (evidence.redacted) return 'redacting'
  return evidence.state === 'EXPECTED' ? 'expected' : 'notShown'
}

/** Papers, videos and pictures that browsers do not draw are kept, not shown. */
export const isPicture = (evidence: { mediaType: string }): boolean =>
  evidence.mediaType.startsWith('image/') && evidence.mediaType !== 'image/heic'

/** The picture that stands for a photo: its redacted copy, the stamped one, or itself; none of papers and withdrawn ones. */
export function shownUrl(evidence: EvidenceFieldsFragment): string | undefined {
  if (evidence.withdrawal) return undefined
  const own = isPicture(evidence) ? evidence.originalUrl : undefined
  return evidence.redactedUrl ?? evidence.stampedUrl ?? own ?? undefined
}
