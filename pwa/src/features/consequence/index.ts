export { default as ConsequenceLink } from './ConsequenceLink.vue'
