import { describe, expect, it } from 'vitest'
import { covers, emptyItem, itemProblems } from './planItems'

describe('the annual plan (BZ-02, R733-15)', () => {
  it('covers the units it names in the months it names', () => {
    const item = { fromMonth: 3, toMonth: 6, units: [{ id: 'housing' }] }
    expect(covers(item, 'housing', '2026-06-30')).toBe(true)
    expect(covers(item, 'housing', '2026-07-01')).toBe(false)
    expect(covers(item, 'finance', '2026-05-01')).toBe(false)
    expect(covers({ ...item, units: [] }, 'finance', '2026-05-01')).toBe(true)
  })
  it('needs a title, a lead and months in order', () => {
    expect([...itemProblems([{ ...emptyItem(), fromMonth: 6, toMonth: 3 }])]).toEqual([
      '0.title',
      '0.lead',
      '0.toMonth',
    ])
    expect(itemProblems([{ ...emptyItem(), title: '甲', lead: '乙' }]).size).toBe(0)
  })
})
