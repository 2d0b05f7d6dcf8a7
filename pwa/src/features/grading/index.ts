/** 完成等次 of visits that a leader of the government led (BZ-05). */
import './words'

export { allGradings } from './allGradings'
export { grades, gradesByUnit, gradeTone } from './grades'
export { default as GradeDialog } from './GradeDialog.vue'
export { default as GradingCard } from './GradingCard.vue'
export { default as PeriodGradingsCard } from './PeriodGradingsCard.vue'
