/** What other features show of loads and of the annual plan. */
export { default as OverBudgetForm } from './OverBudgetForm.vue'
export { default as OverBudgetReasonForm } from './OverBudgetReasonForm.vue'
export { default as UnitLoadCard } from './UnitLoadCard.vue'
export { default as SimilarInspectionList } from './SimilarInspectionList.vue'
export { default as PlanBasisForm } from './PlanBasisForm.vue'
