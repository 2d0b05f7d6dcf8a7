/** Devices of an officer, and signing them out: for the officer himself and for the administrator. */
export { default as DeviceListCard } from './DeviceListCard.vue'
