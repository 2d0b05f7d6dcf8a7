import { defineAsyncComponent } from 'vue'
import './words'
export { default as CopyList } from './CopyList.vue'
export { default as TombstoneRow } from './TombstoneRow.vue'
export { default as WithdrawDialog } from './WithdrawDialog.vue'
export { useCopyUploads } from './useCopyUploads'
/** Loaded when somebody draws. */
export const CopyDialog = defineAsyncComponent(() => import('./CopyDialog.vue'))
