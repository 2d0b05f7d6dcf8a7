import type { ConclusionSourcesQuery, ConclusionVersionFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import type { ConclusionTextInput } from '@/shared/graphql/generated/schema'
import { uuidv7 } from '@/shared/format/uuid'

/** One statement as it is being written. */
export interface StatementDraft {
  id: string
  text: string
  findingIds: string[]
  evidenceIds: string[]
  recordIds: string[]
}
/** A conclusion as it is being written. */
export interface TextDraft {
  statements: StatementDraft[]
  judgement: string
  recommendations: string
}
export type Sources = ConclusionSourcesQuery['inspectionPlan']

export const emptyText = (): TextDraft => ({ statements: [], judgement: '', recommendations: '' })

export function newStatement(): StatementDraft {
  return { id: uuidv7(), text: '', findingIds: [], evidenceIds: [], recordIds: [] }
}

/** What was saved, ready to be changed. */
export function draftOf(version: ConclusionVersionFieldsFragment): TextDraft {
  return {
    statements: version.statements.map(({ id, text, findingIds, evidenceIds, recordIds }) => ({
      id,
      text,
      findingIds: [...findingIds],
      evidenceIds: [...evidenceIds],
      recordIds: [...recordIds],
    })),
    judgement: version.judgement ?? '',
    recommendations: version.recommendations ?? '',
  }
}

export function inputOf(draft: TextDraft): ConclusionTextInput {
  return {
    statements: draft.statements.map((statement) => ({
      id: statement.id,
      text: statement.text.trim(),
      findingIds: [...statement.findingIds],
      evidenceIds: [...statement.evidenceIds],
      recordIds: [...statement.recordIds],
    })),
    judgement: draft.judgement.trim() || null,
    recommendations: draft.recommendations.trim() || null,
  }
}

type Photo = Sources['findings'][number]['evidence'][number]
/** It is here, and nobody withdrew it: it can prove something. */
export const counts = (photo: Photo): boolean => photo.state === 'HELD' && !photo.withdrawal

/** A record, a held photo, or a finding with one is linked: as the server judges (row 69). */
export function isSupported(statement: StatementDraft, sources: Sources | undefined): boolean {
  if (!sources) return true
  const held = new Set(sources.findings.flatMap((finding) => finding.evidence.filter(counts).map((photo) => photo.id)))
  return (
    sources.records.some((record) => statement.recordIds.includes(record.id)) ||
    statement.evidenceIds.some((id) => held.has(id)) ||
    sources.findings.some((finding) => statement.findingIds.includes(finding.id) && finding.evidence.some(counts))
  )
}

/** Numbers of statements, from 1, that nothing supports. */
export function lacking(statements: readonly { supported: boolean }[]): number[] {
  return statements.flatMap((statement, index) => (statement.supported ? [] : [index + 1]))
}

/** The list with the item one place up or down. */
export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by
  const next = [...items]
  const [item] = next.splice(from, 1)
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  next.splice(to, 0, item)
  return next
}

/** Ids with or without one of them. */
export function toggled(ids: readonly string[], id: string, isChosen: boolean): string[] {
  const others = ids.filter((other) => other !== id)
  return isChosen ? [...others, id] : others
}
