/** What other features show of the rosters. */
export { default as CandidateForm } from './CandidateForm.vue'
export { blockWords } from './blockWords'
export { default as PointChoiceForm } from './PointChoiceForm.vue'
export { useCandidates } from './useCandidates'
