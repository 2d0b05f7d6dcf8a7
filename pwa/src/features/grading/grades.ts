import type { CompletionGrade } from '@/shared/graphql/generated/schema'

/** 完成等次 from the best to the worst (BZ-05). */
export const grades: readonly CompletionGrade[] = ['COMPLETED', 'ON_SCHEDULE', 'SLOW', 'NOT_STARTED']

/** Colour of a grade; its word always stands in it. */
export function gradeTone(grade: CompletionGrade): 'green' | 'brand' | 'amber' | 'red' {
  switch (grade) {
    case 'COMPLETED':
      return 'green'
    case 'ON_SCHEDULE':
      return 'brand'
    case 'SLOW':
      return 'amber'
    case 'NOT_STARTED':
      return 'red'
  }
}

/** What a leader types: nothing is chosen for him. */
export interface GradeDraft {
  grade: CompletionGrade | ''
  reason: string
}

export function gradeProblems(draft: GradeDraft): Partial<Record<keyof GradeDraft, 'required'>> {
  return {
    ...(draft.grade ? {} : { grade: 'required' as const }),
    ...(draft.reason.trim() ? {} : { reason: 'required' as const }),
  }
}

/** How often each grade was given to each unit, the best first, in words: one cell of the yearly export. */
export function gradesByUnit(
  gradings: readonly { grade: CompletionGrade; unit: { id: string } }[],
  words: (grade: CompletionGrade, n: number) => string,
): Map<string, string> {
  const unitIds = new Set(gradings.map((grading) => grading.unit.id))
  return new Map(
    [...unitIds].map((unitId) => [
      unitId,
      grades
        .map((grade) => ({ grade, n: gradings.filter((one) => one.unit.id === unitId && one.grade === grade).length }))
        .filter(({ n }) => n > 0)
        .map(({ grade, n }) => words(grade, n))
        .join('、'),
    ]),
  )
}
