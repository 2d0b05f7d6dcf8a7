import type { AssessmentQuery } from '@/shared/graphql/generated/office/graphql'
import { workbook } from '@/shared/format/xlsx'
import { saveFile } from '@/shared/format/saveFile'

type Assessment = AssessmentQuery['assessment']

/** 考核 for the organisation department (JC-10): units, and below them the officers who answer for the tasks. */
export async function saveStandings(
  standings: Assessment['standings'],
  leaders: Assessment['leaders'],
  period: string,
  t: (key: string) => string,
): Promise<void> {
  const file = await workbook({
    name: t('assessment.title'),
    widths: [8, 30, 12, 12, 12, 12],
    head: ['place', 'unit', 'score', 'deducted', 'added', 'provisional'].map((name) => t(`assessment.${name}`)),
    rows: [
      ...standings.map((one) => [one.place, one.unit.name, one.score, one.deducted, one.added, one.provisional]),
      [],
      ['', t('assessment.leaders'), t('assessment.points')],
      ...leaders.map((one) => ['', `${one.name}（${one.unit.name}）`, one.points]),
    ],
  })
  saveFile(file, `${t('assessment.title')}-${period}.xlsx`)
}
