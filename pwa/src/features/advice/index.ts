export { default as DocumentAdvicesCard } from './DocumentAdvicesCard.vue'
export { default as HandoversCard } from './HandoversCard.vue'
