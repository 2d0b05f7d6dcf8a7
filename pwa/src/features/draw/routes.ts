import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/draws',
    component: () => import('./DrawListPage.vue'),
    meta: {
      title: 'nav.draws',
      nav: {
        label: 'nav.draws',
        icon: 'retry',
        order: 35,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'GROUP_LEADER'],
      },
    },
  },
  {
    path: '/draws/:drawId',
    component: () => import('./DrawPage.vue'),
    meta: { title: 'nav.draws' },
  },
]
