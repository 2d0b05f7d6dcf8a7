import type {
  ChecklistItemInput,
  ChecklistReply,
  FindingCategory,
  KeepChecklistTemplateInput,
  Severity,
} from '@/shared/graphql/generated/schema'
import type { ChecklistItemFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { uuidv7 } from '@/shared/format/uuid'

/** A question as typed. */
export interface ItemDraft {
  id: string
  question: string
  allowsNotApplicable: boolean
  /** Item and reply that decide whether it is asked, or empty: always. */
  condition: string
  badReply: ChecklistReply
  photoRequired: boolean
  commentRequired: boolean
  wording: string
  category: FindingCategory | ''
  severity: Severity | ''
}

/** A template as typed. */
export interface TemplateDraft {
  name: string
  items: ItemDraft[]
}

export function emptyItem(): ItemDraft {
  return {
    id: uuidv7(),
    question: '',
    allowsNotApplicable: true,
    condition: '',
    badReply: 'NO',
    photoRequired: false,
    commentRequired: false,
    wording: '',
    category: '',
    severity: '',
  }
}

export function draftOf(template: { name: string; items: readonly ChecklistItemFieldsFragment[] }): TemplateDraft {
  return {
    name: template.name,
    items: template.items.map((item) => ({
      id: item.id,
      question: item.question,
      allowsNotApplicable: item.allowsNotApplicable,
      condition: item.onlyItemId && item.onlyReply ? conditionOf(item.onlyItemId, item.onlyReply) : '',
      badReply: item.badReply,
      photoRequired: item.photoRequired,
      commentRequired: item.commentRequired,
      wording: item.wording ?? '',
      category: item.category ?? '',
      severity: item.severity ?? '',
    })),
  }
}

export const conditionOf = (itemId: string, reply: ChecklistReply): string => `${itemId}:${reply}`

/** What an item may depend on: the replies of those before it. */
export function conditionsFor(
  items: readonly ItemDraft[],
  index: number,
): { value: string; number: number; reply: ChecklistReply }[] {
  return items.slice(0, index).flatMap((item, before) => {
    const replies: ChecklistReply[] = item.allowsNotApplicable ? ['YES', 'NO', 'NOT_APPLICABLE'] : ['YES', 'NO']
    return replies.map((reply) => ({ value: conditionOf(item.id, reply), number: before + 1, reply }))
  })
}

/** The same order with every condition that does not look back any more taken away. */
function mended(items: readonly ItemDraft[]): ItemDraft[] {
  return items.map((item, index) =>
    conditionsFor(items, index).some(({ value }) => value === item.condition) ? item : { ...item, condition: '' },
  )
}

export function moveItem(items: readonly ItemDraft[], from: number, to: number): ItemDraft[] {
  const moved = [...items]
  const [item] = moved.splice(from, 1)
  if (item) moved.splice(to, 0, item)
  return mended(moved)
}

export function removeItem(items: readonly ItemDraft[], index: number): ItemDraft[] {
  return mended(items.filter((_, at) => at !== index))
}

/** Names of what is missing: `name`, `items`, or the id of an item without question. */
export function templateProblems(form: TemplateDraft): string[] {
  return [
    ...(form.name.trim() ? [] : ['name']),
    ...(form.items.length ? [] : ['items']),
    ...form.items.filter(({ question }) => !question.trim()).map(({ id }) => id),
  ]
}

export function templateInput(form: TemplateDraft, basedOn?: string): Omit<KeepChecklistTemplateInput, 'commandId'> {
  return { basedOn: basedOn ?? null, name: form.name.trim(), items: mended(form.items).map(itemInput) }
}

function itemInput(item: ItemDraft): ChecklistItemInput {
  const [onlyItemId = '', onlyReply = ''] = item.condition.split(':')
  return {
    id: item.id,
    question: item.question.trim(),
    allowsNotApplicable: item.allowsNotApplicable,
    onlyItemId: onlyItemId || null,
    onlyReply: onlyReply ? (onlyReply as ChecklistReply) : null,
    badReply: item.badReply,
    photoRequired: item.photoRequired,
    commentRequired: item.commentRequired,
    wording: item.wording.trim() || null,
    category: item.category || null,
    severity: item.severity || null,
  }
}
