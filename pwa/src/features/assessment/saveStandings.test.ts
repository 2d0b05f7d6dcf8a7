import { describe, expect, it } from 'vitest'
import type { AssessmentQuery, PeriodGradingFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { standingsSheet } from './saveStandings'

const housing = { id: 'u1', name: '市住建局', shortName: '住建局' }
const finance = { id: 'u2', name: '市财政局', shortName: '财政局' }
const standing = (unit: typeof housing, place: number): AssessmentQuery['assessment']['standings'][number] => ({
  place,
  score: 100,
  provisional: 0,
  deducted: 0,
  added: 0,
  entries: 0,
  unit,
})
const grading: PeriodGradingFieldsFragment = {
  id: 'g1',
  number: 1,
  grade: 'SLOW',
  reason: '签约不到一半',
  visitedOn: '2026-11-26',
  gradedAt: '2026-11-26T02:00:00Z',
  reportNumber: null,
  gradedBy: { id: 'o3', name: '李副市长', title: '副市长' },
  unit: housing,
  planId: 'p1',
  placeName: '市医院工地',
  matter: { id: 'm1', number: '督〔2026〕1号', title: '市医院易址扩建' },
}
const t = (key: string, named?: Record<string, unknown>) => (named ? `${String(named.grade)}×${String(named.n)}` : key)

describe('the yearly export of the assessment (JC-10)', () => {
  const sheet = standingsSheet([standing(housing, 1), standing(finance, 2)], [], [grading], t)
  it('counts beside each unit the grades that leaders gave on site, and leaves the score alone (BZ-05)', () => {
    expect(sheet.rows[0]).toEqual([1, '市住建局', 100, 0, 0, 0, 'enum.CompletionGrade.SLOW×1'])
    expect(sheet.rows[1]).toEqual([2, '市财政局', 100, 0, 0, 0, undefined])
  })
  it('names each grade with day, leader, place, matter and reason', () => {
    expect(sheet.rows.at(-1)).toEqual([
      '',
      '市住建局',
      '11月26日 周四',
      '李副市长',
      'enum.CompletionGrade.SLOW',
      'grading.notReported',
      '市医院工地',
      '市医院易址扩建',
      '签约不到一半',
    ])
  })
  it('has a width for every column that is filled', () => {
    expect(Math.max(...sheet.rows.map((row) => row.length))).toBeLessThanOrEqual(sheet.widths.length)
  })
})
