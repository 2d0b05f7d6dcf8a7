import { expect, it } from 'vitest'
import { designatedUnits } from './designated'

const finance = { id: 'u2', name: '市财政局' }
const held = {
  id: 'd1',
  matterId: 'm1',
  status: 'APPROVED' as const,
  fromOn: '2026-11-01',
  toOn: '2026-11-30',
  unit: finance,
}

it('offers departments that hold a designation for the matter on the first day (R733-07, BZ-28)', () => {
  expect(designatedUnits([held, { ...held, matterId: null }], 'm1', '2026-11-30', 'u1')).toEqual([finance])
  expect(designatedUnits([held], 'm2', '2026-11-30', 'u1')).toEqual([])
  expect(designatedUnits([held], 'm1', '2026-12-01', 'u1')).toEqual([])
  expect(designatedUnits([held], 'm1', '2026-11-30', finance.id)).toEqual([])
  expect(designatedUnits([{ ...held, status: 'PROPOSED' }], 'm1', '2026-11-30', 'u1')).toEqual([])
})
