export { default as WatchCard } from './WatchCard.vue'
export { default as WatchCockpitCard } from './WatchCockpitCard.vue'
