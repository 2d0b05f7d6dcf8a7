/** What other features show of urging. */
export { default as MatterExpediteCard } from './MatterExpediteCard.vue'
export { default as TaskExpediteCard } from './TaskExpediteCard.vue'
export { default as ExpediteBulkDialog } from './ExpediteBulkDialog.vue'
