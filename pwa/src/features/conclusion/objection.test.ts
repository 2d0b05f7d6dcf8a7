import { expect, it } from 'vitest'
import { objectionReasons, reasonsOf, WHOLE } from './objection'

it('gives reasons in the order of the statements, the whole last, and nothing that is empty (R733-17)', () => {
  const typed = { b: ' 已报备 ', a: '当日有雨', [WHOLE]: '程序有误', c: '  ' }
  const reasons = objectionReasons(typed, ['a', 'b', 'c'])
  expect(reasons).toEqual([
    { statementId: 'a', text: '当日有雨' },
    { statementId: 'b', text: '已报备' },
    { statementId: null, text: '程序有误' },
  ])
  expect(reasonsOf(reasons)).toEqual({ a: '当日有雨', b: '已报备', [WHOLE]: '程序有误' })
})
