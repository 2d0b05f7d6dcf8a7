export { default as MatterConclusionsCard } from './MatterConclusionsCard.vue'
export { default as PlanConclusionCard } from './PlanConclusionCard.vue'
export { default as WaitingConclusionsCard } from './WaitingConclusionsCard.vue'
