import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/admin/calendar',
    component: () => import('./CalendarPage.vue'),
    meta: { title: 'nav.settings', roles: ['ADMIN'] },
  },
]
