import { describe, expect, it } from 'vitest'
import {
  conditionOf,
  conditionsFor,
  draftOf,
  emptyItem,
  moveItem,
  removeItem,
  templateInput,
  templateProblems,
  type ItemDraft,
} from './templateForm'

const item = (id: string, changes: Partial<ItemDraft> = {}): ItemDraft => ({
  ...emptyItem(),
  id,
  question: `问${id}`,
  ...changes,
})

describe('the form of a checklist (row 60)', () => {
  it('needs a name, an item, and a question of every item', () => {
    expect(templateProblems({ name: ' ', items: [] })).toEqual(['name', 'items'])
    expect(templateProblems({ name: '工地', items: [item('a', { question: ' ' })] })).toEqual(['a'])
  })

  it('lets an item depend on those before it alone, also after it was moved or its ground was removed', () => {
    const items = [item('a', { allowsNotApplicable: false }), item('b', { condition: conditionOf('a', 'NO') })]
    expect(conditionsFor(items, 1).map(({ value }) => value)).toEqual(['a:YES', 'a:NO'])
    expect(moveItem(items, 1, 0).map(({ id, condition }) => [id, condition])).toEqual([
      ['b', ''],
      ['a', ''],
    ])
    expect(removeItem(items, 0)).toMatchObject([{ id: 'b', condition: '' }])
  })

  it('sends what was typed and shows it again', () => {
    const draft = {
      name: ' 工地 ',
      items: [
        item('a', { wording: ' 未挂牌 ', category: 'QUALITY_SAFETY', severity: 'SERIOUS', photoRequired: true }),
        item('b', { condition: conditionOf('a', 'NO') }),
      ],
    }
    const input = templateInput(draft, 'version-1')
    expect(input).toMatchObject({
      basedOn: 'version-1',
      name: '工地',
      items: [
        { id: 'a', wording: '未挂牌', category: 'QUALITY_SAFETY', severity: 'SERIOUS', onlyItemId: null },
        { id: 'b', wording: null, category: null, onlyItemId: 'a', onlyReply: 'NO' },
      ],
    })
    const again = draftOf({ name: input.name, items: input.items as never })
    expect(templateInput(again, 'version-1')).toEqual(input)
  })
})
