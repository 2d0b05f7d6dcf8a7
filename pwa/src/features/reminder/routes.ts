import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/mine/reminders',
    component: () => import('./ReminderChannelsPage.vue'),
    meta: { title: 'nav.reminders' },
  },
]
