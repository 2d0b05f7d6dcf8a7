/** What plan, visit and office say about checklists (row 60). */
import './words'

export {
  isBad,
  lackOf,
  progressOf,
  replies,
  replyWord,
  shownItems,
  type Item,
  type PlanChecklist,
  type ShownItem,
} from './checklist'
export { default as ChecklistChoiceForm } from './ChecklistChoiceForm.vue'
export { default as ChecklistConflictCard } from './ChecklistConflictCard.vue'
export { default as ChecklistResultCard } from './ChecklistResultCard.vue'
