/** What other features show of mandates. */
export { default as DelegationNote } from './DelegationNote.vue'
export { default as ExecutionForm } from './ExecutionForm.vue'
export { default as MatterDesignationsCard } from './MatterDesignationsCard.vue'
export { default as RoutingForm } from './RoutingForm.vue'
