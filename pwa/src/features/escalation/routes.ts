import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/escalations',
    component: () => import('./EscalationListPage.vue'),
    meta: {
      title: 'nav.escalations',
      nav: {
        label: 'nav.escalations',
        icon: 'escalate',
        order: 50,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR'],
      },
    },
  },
  {
    path: '/escalations/:proposalId',
    component: () => import('./EscalationListPage.vue'),
    meta: { title: 'nav.escalations' },
  },
]
