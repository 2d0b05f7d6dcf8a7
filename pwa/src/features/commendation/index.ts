/** What other features show of commendations. */
export { default as FindingCommendationCard } from './FindingCommendationCard.vue'
export { default as MatterCommendationsCard } from './MatterCommendationsCard.vue'
