import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/points',
    component: () => import('./LiaisonPointListPage.vue'),
    meta: {
      title: 'nav.points',
      nav: {
        label: 'nav.points',
        icon: 'unit',
        order: 36,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'INSPECTOR', 'GROUP_LEADER'],
      },
    },
  },
  {
    path: '/points/:pointId',
    component: () => import('./LiaisonPointPage.vue'),
    meta: { title: 'nav.points' },
  },
]
