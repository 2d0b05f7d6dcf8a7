import { describe, expect, it } from 'vitest'
import { gradeProblems, grades, gradesByUnit, gradeTone } from './grades'

describe('the grade of a visit that a leader led (BZ-05)', () => {
  it('asks for a grade and what it rests on', () => {
    expect(gradeProblems({ grade: '', reason: ' ' })).toEqual({ grade: 'required', reason: 'required' })
    expect(gradeProblems({ grade: 'SLOW', reason: '签约不到一半' })).toEqual({})
  })
  it('has a colour of its own for each', () => {
    expect(new Set(grades.map(gradeTone)).size).toBe(grades.length)
  })
  it('is counted by unit, the best first, for the yearly export (JC-10)', () => {
    const of = (unitId: string, grade: (typeof grades)[number]) => ({ grade, unit: { id: unitId } })
    const found = gradesByUnit(
      [of('u1', 'SLOW'), of('u2', 'NOT_STARTED'), of('u1', 'COMPLETED'), of('u1', 'SLOW')],
      (grade, n) => `${grade}${n}`,
    )
    expect([...found]).toEqual([
      ['u1', 'COMPLETED1、SLOW2'],
      ['u2', 'NOT_STARTED1'],
    ])
  })
})
