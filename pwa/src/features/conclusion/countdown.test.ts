import { expect, it } from 'vitest'
import { daysLeft } from './countdown'

it('counts the days that are left to object, over months and the new year (R733-17)', () => {
  expect(daysLeft('2026-11-26', '2026-12-28')).toBe(32)
  expect(daysLeft('2026-12-31', '2027-01-01')).toBe(1)
  expect(daysLeft('2026-12-28', '2026-12-28')).toBe(0)
  expect(daysLeft('2026-12-29', '2026-12-28')).toBe(-1)
})
