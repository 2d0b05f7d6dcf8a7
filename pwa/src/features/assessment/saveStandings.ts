import type { AssessmentQuery, PeriodGradingFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { longDate } from '@/shared/format/dates'
import { saveFile } from '@/shared/format/saveFile'
import { workbook, type Cell, type Sheet } from '@/shared/format/xlsx'
import { gradesByUnit } from '@/features/grading'

type Assessment = AssessmentQuery['assessment']
type Translate = (key: string, named?: Record<string, unknown>) => string

/**
 * 考核 for the organisation department (JC-10): units with the grades that leaders gave them on site (BZ-05), below them the officers who answer
 * for the tasks, and each grade with its reason.
 */
export function standingsSheet(
  standings: Assessment['standings'],
  leaders: Assessment['leaders'],
  gradings: readonly PeriodGradingFieldsFragment[],
  t: Translate,
): Sheet {
  const counts = gradesByUnit(gradings, (grade, n) =>
    t('grading.count', { grade: t(`enum.CompletionGrade.${grade}`), n }),
  )
  return {
    name: t('assessment.title'),
    widths: [8, 30, 14, 12, 12, 20, 24, 40, 60],
    head: ['place', 'unit', 'score', 'deducted', 'added', 'provisional', 'grades'].map((name) =>
      t(`assessment.${name}`),
    ),
    rows: [
      ...standings.map((one) => [
        one.place,
        one.unit.name,
        one.score,
        one.deducted,
        one.added,
        one.provisional,
        counts.get(one.unit.id),
      ]),
      [],
      ['', t('assessment.leaders'), t('assessment.points')],
      ...leaders.map((one) => ['', `${one.name}（${one.unit.name}）`, one.points]),
      [],
      [
        '',
        t('grading.ofPeriod'),
        t('grading.day'),
        t('grading.leader'),
        t('grading.grade'),
        t('grading.reportNumber'),
        t('grading.place'),
        t('grading.matter'),
        t('grading.reason'),
      ],
      ...gradings.map((one): Cell[] => [
        '',
        one.unit.name,
        longDate(one.visitedOn),
        one.gradedBy.name,
        t(`enum.CompletionGrade.${one.grade}`),
        one.reportNumber ?? t('grading.notReported'),
        one.placeName,
        one.matter?.title,
        one.reason,
      ]),
    ],
  }
}

export async function saveStandings(
  standings: Assessment['standings'],
  leaders: Assessment['leaders'],
  gradings: readonly PeriodGradingFieldsFragment[],
  period: string,
  t: Translate,
): Promise<void> {
  const file = await workbook(standingsSheet(standings, leaders, gradings, t))
  saveFile(file, `${t('assessment.title')}-${period}.xlsx`)
}
