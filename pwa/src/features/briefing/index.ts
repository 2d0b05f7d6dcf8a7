/** What other features show of the office's papers. */
export { default as MatterSlipsCard } from './MatterSlipsCard.vue'
export { default as SlipBulkDialog } from './SlipBulkDialog.vue'
