import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/today',
    component: () => import('./TodayPage.vue'),
    meta: { title: 'nav.today', nav: { label: 'nav.today', icon: 'today', order: 10, place: 'tab' } },
  },
  {
    path: '/approvals',
    component: () => import('./ApprovalListPage.vue'),
    meta: {
      title: 'nav.approvals',
      roles: ['DIRECTOR', 'LEADER', 'CHIEF'],
      nav: {
        label: 'nav.approvals',
        icon: 'stamp',
        order: 5,
        place: 'office',
        roles: ['DIRECTOR', 'LEADER', 'CHIEF'],
      },
    },
  },
]
