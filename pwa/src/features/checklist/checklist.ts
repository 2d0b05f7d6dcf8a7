import type { Checklist, ChecklistAnswer, ChecklistItem, ChecklistReply } from '@/shared/graphql/generated/schema'
import type { AnswerFields } from '@/offline/checklists'

/** A question as the plan's checklist asks it. */
export type Item = Pick<
  ChecklistItem,
  | 'id'
  | 'question'
  | 'allowsNotApplicable'
  | 'onlyItemId'
  | 'onlyReply'
  | 'badReply'
  | 'photoRequired'
  | 'commentRequired'
  | 'wording'
  | 'category'
  | 'severity'
  | 'dueWorkingDays'
  | 'aboutFindingId'
>
/** An answer as the server knows it. */
export type Answer = Pick<
  ChecklistAnswer,
  'id' | 'itemId' | 'reply' | 'comment' | 'findingId' | 'answeredAt' | 'latest' | 'standing'
> & { answeredBy: { id: string; name: string } }
export type PlanChecklist = Pick<Checklist, 'name' | 'conflicts'> & {
  items: readonly Item[]
  answers: readonly Answer[]
}

export const replies = ['YES', 'NO', 'NOT_APPLICABLE'] as const satisfies readonly ChecklistReply[]

/** Items that are asked: those without condition, and those whose condition is asked and answered so. Conditions look back only. */
export function askedItems<One extends Pick<Item, 'id' | 'onlyItemId' | 'onlyReply'>>(
  items: readonly One[],
  replyOf: (itemId: string) => ChecklistReply | undefined,
): One[] {
  const asked = new Set<string>()
  return items.filter(({ id, onlyItemId, onlyReply }) => {
    const isAsked = !onlyItemId || (asked.has(onlyItemId) && replyOf(onlyItemId) === onlyReply)
    if (isAsked) asked.add(id)
    return isAsked
  })
}

/** The word for a reply: of a question whether something stayed put right (回头看), what it says about that. */
export function replyWord(item: Pick<Item, 'aboutFindingId'>, reply: ChecklistReply): string {
  return item.aboutFindingId ? `checklist.followUp.${reply}` : `enum.ChecklistReply.${reply}`
}

export function isBad(item: Pick<Item, 'badReply'>, reply: ChecklistReply | undefined): boolean {
  return reply === item.badReply
}

/** What an answer still lacks before it may be sent; the same rules as the server's. `photosOf`: photos of a recorded finding. */
export function lackOf(
  item: Item,
  answer: Pick<AnswerFields, 'reply' | 'comment' | 'findingId' | 'isLinked'>,
  photosOf: (findingId: string) => number | undefined,
): 'comment' | 'photo' | undefined {
  if (!isBad(item, answer.reply)) return undefined
  if (item.commentRequired && !answer.comment.trim()) return 'comment'
  const photos = answer.findingId && answer.isLinked ? (photosOf(answer.findingId) ?? 0) : 0
  return item.photoRequired && photos === 0 ? 'photo' : undefined
}

/** One item as a member sees it: his own answer, on this phone or at the server, and the latest of the others. */
export interface ShownItem {
  item: Item
  number: number
  own: AnswerFields | undefined
  others: readonly Answer[]
  /** What counts for the progress and for items that depend on it. */
  reply: ChecklistReply | undefined
  isConflict: boolean
  lack: 'comment' | 'photo' | undefined
}

export function shownItems(
  checklist: PlanChecklist,
  local: ReadonlyMap<string, AnswerFields>,
  me: string,
  photosOf: (findingId: string) => number | undefined,
): ShownItem[] {
  const latest = checklist.answers.filter((answer) => answer.latest)
  const ownOf = (itemId: string) =>
    local.get(itemId) ?? ownFrom(latest.find((answer) => answer.itemId === itemId && answer.answeredBy.id === me))
  const othersOf = (itemId: string) =>
    latest.filter((answer) => answer.itemId === itemId && answer.answeredBy.id !== me)
  const replyOf = (itemId: string) => ownOf(itemId)?.reply ?? othersOf(itemId).at(-1)?.reply
  const numbers = new Map(checklist.items.map((item, index) => [item.id, index + 1]))
  return askedItems(checklist.items, replyOf).map((item) => {
    const own = ownOf(item.id)
    return {
      item,
      number: numbers.get(item.id) ?? 0,
      own,
      others: othersOf(item.id),
      reply: replyOf(item.id),
      isConflict: checklist.conflicts.includes(item.id),
      lack: own && lackOf(item, own, photosOf),
    }
  })
}

function ownFrom(answer: Answer | undefined): AnswerFields | undefined {
  return (
    answer && {
      planId: '',
      visitId: '',
      itemId: answer.itemId,
      reply: answer.reply,
      comment: answer.comment ?? '',
      findingId: answer.findingId ?? null,
      isLinked: Boolean(answer.findingId),
      answeredAt: answer.answeredAt,
    }
  )
}

/** Of what is asked, how much is answered with nothing missing. */
export function progressOf(shown: readonly ShownItem[]): { answered: number; asked: number } {
  return { answered: shown.filter(({ reply, lack }) => reply && !lack).length, asked: shown.length }
}

/** Items as the office sees them: all that anybody was asked, each with the latest answers of the members and the one that stands. */
export interface ResultItem {
  item: Item
  number: number
  latest: readonly Answer[]
  earlier: readonly Answer[]
  standing: Answer | undefined
  isConflict: boolean
}

export function resultItems(checklist: PlanChecklist): ResultItem[] {
  const of = (itemId: string) => checklist.answers.filter((answer) => answer.itemId === itemId)
  const replyOf = (itemId: string) =>
    (of(itemId).find((answer) => answer.standing) ?? of(itemId).findLast((answer) => answer.latest))?.reply
  const asked = new Set(askedItems(checklist.items, replyOf).map(({ id }) => id))
  return checklist.items.flatMap((item, index) => {
    const answers = of(item.id)
    if (!asked.has(item.id) && !answers.length) return []
    return [
      {
        item,
        number: index + 1,
        latest: answers.filter((answer) => answer.latest),
        earlier: answers.filter((answer) => !answer.latest),
        standing: answers.find((answer) => answer.standing),
        isConflict: checklist.conflicts.includes(item.id),
      },
    ]
  })
}
