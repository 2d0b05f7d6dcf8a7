/** What other features show of the rosters. */
export { default as CandidateForm } from './CandidateForm.vue'
export { blockWords } from './blockWords'
export { useCandidates } from './useCandidates'
