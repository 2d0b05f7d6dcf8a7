import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/notifications',
    component: () => import('./NotificationListPage.vue'),
    meta: {
      title: 'nav.messages',
      nav: { label: 'nav.messages', icon: 'message', order: 40, place: 'tab', badge: 'unread' },
    },
  },
]
