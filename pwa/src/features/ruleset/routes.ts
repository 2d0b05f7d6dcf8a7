import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/rules',
    component: () => import('./RuleSetPage.vue'),
    meta: {
      title: 'nav.rules',
      nav: { label: 'nav.rules', icon: 'clock', order: 78, place: 'office', roles: ['DIRECTOR'] },
    },
  },
]
