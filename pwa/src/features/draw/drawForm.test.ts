import { expect, it } from 'vitest'
import { drawInput, drawProblems, type DrawDraft } from './drawForm'

const complete: DrawDraft = {
  purpose: ' 第四季度抽查 ',
  targetKind: 'UNIT',
  pools: ['PROFESSIONAL'],
  startsOn: '2026-11-26',
  endsOn: '2026-11-27',
  targetCount: '3',
  inspectorCount: '2',
  publicSource: '体彩排列五',
  sealed: false,
}

it('asks for two inspectors at least, a source, and days that can still come (JS-08)', () => {
  expect(drawProblems(complete, '2026-11-26')).toEqual({})
  expect(drawProblems({ ...complete, inspectorCount: '1' }, '2026-11-26')).toEqual({ inspectorCount: 'count' })
  expect(drawProblems({ ...complete, targetCount: 'x', pools: [] }, '2026-11-26')).toEqual({
    targetCount: 'count',
    pools: 'required',
  })
  expect(drawProblems({ ...complete, endsOn: '2026-11-25' }, '2026-11-26')).toEqual({ endsOn: 'order' })
  expect(drawProblems({ ...complete, publicSource: ' ' }, '2026-11-26')).toEqual({ publicSource: 'required' })
  expect(drawInput(complete)).toMatchObject({ purpose: '第四季度抽查', targetCount: 3, inspectorCount: 2 })
})
