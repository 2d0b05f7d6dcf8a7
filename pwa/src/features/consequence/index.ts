export { default as CorrectionOrdersCard } from './CorrectionOrdersCard.vue'
export { default as ConsequenceLink } from './ConsequenceLink.vue'
