/** What plan, visit and office say about kinds and methods of supervision. */
import './words'

export { inspectionKinds, inspectionMethods } from './methods'
export { default as RecordCard } from './RecordCard.vue'
export { default as VisitRecordsCard } from './VisitRecordsCard.vue'
export { default as MethodForm } from './MethodForm.vue'
export { default as OutsidePlanTag } from './OutsidePlanTag.vue'
