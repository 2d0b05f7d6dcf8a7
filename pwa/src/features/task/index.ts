/** Loaded when an officer of the office opens today's page: what waits for coordination and for decisions on deadlines. */
export { default as OpenRequestsCard } from './OpenRequestsCard.vue'
