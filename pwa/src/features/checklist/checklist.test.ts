import { describe, expect, it } from 'vitest'
import type { AnswerFields } from '@/offline/checklists'
import {
  askedItems,
  lackOf,
  progressOf,
  replyWord,
  resultItems,
  shownItems,
  type Answer,
  type Item,
  type PlanChecklist,
} from './checklist'

function item(id: string, changes: Partial<Item> = {}): Item {
  return {
    id,
    question: `问${id}`,
    allowsNotApplicable: false,
    onlyItemId: null,
    onlyReply: null,
    badReply: 'NO',
    photoRequired: false,
    commentRequired: false,
    wording: null,
    category: null,
    severity: null,
    dueWorkingDays: null,
    aboutFindingId: null,
    ...changes,
  }
}
function answer(
  id: string,
  itemId: string,
  who: string,
  reply: Answer['reply'],
  changes: Partial<Answer> = {},
): Answer {
  return {
    id,
    itemId,
    reply,
    comment: null,
    findingId: null,
    answeredAt: '2026-11-20T06:00:00Z',
    latest: true,
    standing: false,
    answeredBy: { id: who, name: who },
    ...changes,
  }
}
function own(itemId: string, reply: Answer['reply'], changes: Partial<AnswerFields> = {}): AnswerFields {
  return {
    planId: 'plan-1',
    visitId: 'visit-1',
    itemId,
    reply,
    comment: '',
    findingId: null,
    isLinked: false,
    answeredAt: '2026-11-20T06:00:00Z',
    ...changes,
  }
}
const local = (...answers: AnswerFields[]) => new Map(answers.map((one) => [one.itemId, one]))
const noPhotos = () => undefined

const items = [
  item('a'),
  item('b', { onlyItemId: 'a', onlyReply: 'NO' }),
  item('c', { onlyItemId: 'b', onlyReply: 'YES' }),
]

describe('items of a checklist (row 60)', () => {
  it('appear and vanish with the answer that they depend on, and so do those behind them', () => {
    const asked = (replies: Record<string, Answer['reply']>) =>
      askedItems(items, (id) => replies[id]).map(({ id }) => id)
    expect(asked({})).toEqual(['a'])
    expect(asked({ a: 'NO' })).toEqual(['a', 'b'])
    expect(asked({ a: 'NO', b: 'YES' })).toEqual(['a', 'b', 'c'])
    expect(asked({ a: 'YES', b: 'YES' })).toEqual(['a'])
  })

  it('lack what a bad answer must bring along, and nothing for a good one', () => {
    const strict = item('a', { photoRequired: true, commentRequired: true })
    const photos = (id: string) => (id === 'finding-1' ? 1 : undefined)
    expect(lackOf(strict, own('a', 'YES'), photos)).toBeUndefined()
    expect(lackOf(strict, own('a', 'NO'), photos)).toBe('comment')
    expect(lackOf(strict, own('a', 'NO', { comment: '漏水' }), photos)).toBe('photo')
    const opened = { comment: '漏水', findingId: 'finding-1' }
    expect(lackOf(strict, own('a', 'NO', opened), photos)).toBe('photo')
    expect(lackOf(strict, own('a', 'NO', { ...opened, isLinked: true }), photos)).toBeUndefined()
  })

  it('count what is answered of what is asked, with the own answer before those of others', () => {
    const checklist: PlanChecklist = {
      name: '工地',
      items,
      answers: [answer('1', 'a', 'other', 'NO'), answer('2', 'b', 'other', 'YES')],
      conflicts: [],
    }
    const others = shownItems(checklist, local(), 'me', noPhotos)
    expect(progressOf(others)).toEqual({ answered: 2, asked: 3 })
    const mine = shownItems(checklist, local(own('a', 'YES')), 'me', noPhotos)
    expect(progressOf(mine)).toEqual({ answered: 1, asked: 1 })
    expect(mine[0]).toMatchObject({ number: 1, reply: 'YES', others: [{ id: '1' }] })
  })

  it('show the office both answers of a conflict and the one that stands after it (row 55)', () => {
    const checklist: PlanChecklist = {
      name: '工地',
      items,
      answers: [
        answer('0', 'a', 'one', 'NO', { latest: false }),
        answer('1', 'a', 'one', 'YES'),
        answer('2', 'a', 'two', 'NO'),
      ],
      conflicts: ['a'],
    }
    expect(resultItems(checklist)).toMatchObject([
      { number: 1, isConflict: true, standing: undefined, latest: [{ id: '1' }, { id: '2' }], earlier: [{ id: '0' }] },
      { number: 2 },
    ])
    const settled = checklist.answers.map((one) => ({ ...one, standing: one.id === '1' }))
    expect(resultItems({ ...checklist, conflicts: [], answers: settled })).toMatchObject([{ standing: { id: '1' } }])
  })
})

describe('the word for a reply', () => {
  it('is yes or no, and of a 回头看 what became of the problem', () => {
    expect(replyWord(item('a'), 'NO')).toBe('enum.ChecklistReply.NO')
    expect(replyWord(item('a', { aboutFindingId: 'f' }), 'NO')).toBe('checklist.followUp.NO')
  })
})
