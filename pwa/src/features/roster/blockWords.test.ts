import { expect, it } from 'vitest'
import { blockWords } from './blockWords'

const t = (key: string) => key

it('says why somebody may not be chosen, and what ties him to the target (JC-05, R733-17)', () => {
  expect(blockWords(t, undefined)).toBeUndefined()
  expect(blockWords(t, { block: null })).toBeUndefined()
  expect(blockWords(t, { block: 'UNTRAINED', recusedAs: null })).toBe('enum.SelectionBlock.UNTRAINED')
  expect(blockWords(t, { block: 'RECUSED', recusedAs: 'KINSHIP' })).toBe(
    'enum.SelectionBlock.RECUSED：enum.TieKind.KINSHIP',
  )
})
