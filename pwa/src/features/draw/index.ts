/** What other features show of random draws. */
export { default as DrawChoiceForm } from './DrawChoiceForm.vue'
