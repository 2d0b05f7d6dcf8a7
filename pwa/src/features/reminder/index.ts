export { default as UnitRemindersCard } from './UnitRemindersCard.vue'
