import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/designations',
    component: () => import('./DesignationListPage.vue'),
    meta: {
      title: 'nav.designations',
      nav: {
        label: 'nav.designations',
        icon: 'flag',
        order: 32,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'GROUP_LEADER', 'LIAISON', 'UNIT_HEAD'],
      },
    },
  },
  {
    path: '/delegations',
    component: () => import('./DelegationListPage.vue'),
    meta: {
      title: 'nav.delegations',
      nav: {
        label: 'nav.delegations',
        icon: 'stamp',
        order: 77,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'ADMIN'],
      },
    },
  },
]
