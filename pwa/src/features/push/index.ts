import './words'
export { pushState, renewPush, switchPushOff, switchPushOn, type PushState } from './pushSubscription'
