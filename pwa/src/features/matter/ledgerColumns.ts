import type { LedgerQuery } from '@/shared/graphql/generated/office/graphql'
import { dateOf } from '@/shared/format/dates'
import { lampWords } from '@/shared/ui/lamp'
import type { Cell } from '@/shared/format/xlsx'

export type LedgerRow = LedgerQuery['matters']['items'][number]
export type ColumnName =
  | 'number'
  | 'matter'
  | 'source'
  | 'step'
  | 'lead'
  | 'support'
  | 'due'
  | 'lamp'
  | 'progress'
  | 'latest'
  | 'tags'
  | 'activity'

/** All columns of the ledger in their order; the widths are those of the sheet, in characters. */
export const columns: readonly { name: ColumnName; width: number; always?: boolean }[] = [
  { name: 'number', width: 18, always: true },
  { name: 'matter', width: 50, always: true },
  { name: 'source', width: 16 },
  { name: 'step', width: 8 },
  { name: 'lead', width: 16 },
  { name: 'support', width: 24 },
  { name: 'due', width: 12 },
  { name: 'lamp', width: 18 },
  { name: 'progress', width: 8 },
  { name: 'latest', width: 40 },
  { name: 'tags', width: 16 },
  { name: 'activity', width: 12 },
]
export const defaultColumns: readonly ColumnName[] = [
  'number',
  'matter',
  'source',
  'step',
  'lead',
  'support',
  'due',
  'lamp',
  'progress',
  'activity',
]

/** Known columns in the order of the table, the two that are always there included. */
export function chosenColumns(names: readonly string[]): ColumnName[] {
  return columns.filter((column) => column.always || names.includes(column.name)).map((column) => column.name)
}

type Translate = (key: string, named?: Record<string, unknown>) => string

/** What stands in a cell of the exported sheet. */
export function cellOf(matter: LedgerRow, column: ColumnName, t: Translate): Cell {
  const latest = matter.latestReports[0]
  switch (column) {
    case 'number':
      return matter.number ?? t('matter.ledger.noNumber')
    case 'matter':
      return matter.title
    case 'source':
      return t(`enum.MatterSource.${matter.source}`)
    case 'step':
      return t(`enum.MatterStep.${matter.step}`)
    case 'lead':
      return matter.leadUnit?.name
    case 'support':
      return matter.supportingUnits.map((unit) => unit.name).join('、')
    case 'due':
      return matter.dueOn ?? undefined
    case 'lamp': {
      const words = lampWords(matter.lamp, t)
      return [words.light, words.days || words.reason].filter(Boolean).join(' ')
    }
    case 'progress':
      return matter.progressPercent
    case 'latest':
      return latest
        ? t('matter.ledger.latestAt', {
            date: dateOf(latest.reportedAt),
            percent: latest.percent,
            text: latest.progress,
          })
        : undefined
    case 'tags':
      return matter.tags.join('、')
    case 'activity':
      return dateOf(matter.lastActivityAt)
  }
}
