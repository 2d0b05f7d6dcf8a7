import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/units',
    component: () => import('./UnitListPage.vue'),
    meta: {
      title: 'nav.units',
      nav: {
        label: 'nav.units',
        icon: 'users',
        order: 75,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'ADMIN', 'LIAISON', 'UNIT_HEAD'],
      },
    },
  },
  {
    path: '/units/:unitId',
    component: () => import('./UnitPage.vue'),
    meta: { title: 'nav.units' },
  },
]
