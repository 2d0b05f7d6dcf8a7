import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/today',
    component: () => import('./TodayPage.vue'),
    meta: { title: 'nav.today', nav: { label: 'nav.today', icon: 'today', order: 10, place: 'tab' } },
  },
]
