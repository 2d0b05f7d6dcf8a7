import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/notifications/:notificationId',
    component: () => import('./NotificationLinkPage.vue'),
    props: true,
    meta: { title: 'push.opening' },
  },
]
