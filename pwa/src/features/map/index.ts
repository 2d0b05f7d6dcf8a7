import { defineAsyncComponent } from 'vue'

/** Maps come with their library only when one is shown. */
export const PointMapCard = defineAsyncComponent(() => import('./PointMapCard.vue'))
export { default as PlaceForm } from './PlaceForm.vue'
