import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/roster',
    component: () => import('./RosterListPage.vue'),
    meta: {
      title: 'nav.roster',
      nav: {
        label: 'nav.roster',
        icon: 'users',
        order: 33,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'GROUP_LEADER'],
      },
    },
  },
  {
    path: '/roster/:memberId',
    component: () => import('./RosterMemberPage.vue'),
    meta: { title: 'nav.roster' },
  },
  {
    path: '/ties',
    component: () => import('./TieListPage.vue'),
    meta: {
      title: 'nav.ties',
      nav: {
        label: 'nav.ties',
        icon: 'shield',
        order: 34,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'INSPECTOR', 'GROUP_LEADER'],
      },
    },
  },
]
