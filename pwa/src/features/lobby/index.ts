/** The charts of the lobby display, which the office looks at before it publishes them. */
export { default as BoardCard } from './BoardCard.vue'
export type { Board } from './board'
