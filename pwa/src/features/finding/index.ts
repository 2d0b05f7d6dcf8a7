export { default as EvidenceCard } from './EvidenceCard.vue'
export { default as EvidenceHeroCard } from './EvidenceHeroCard.vue'
export { default as FindingCard } from './FindingCard.vue'
