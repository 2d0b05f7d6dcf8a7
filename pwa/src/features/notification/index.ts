export { listenForNotifications } from './useNotificationStream'
