import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/good-practices',
    component: () => import('./GoodPracticeListPage.vue'),
    meta: {
      title: 'nav.goodPractices',
      nav: {
        label: 'nav.goodPractices',
        icon: 'check',
        order: 41,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'LIAISON', 'UNIT_HEAD'],
      },
    },
  },
  {
    path: '/commendations',
    component: () => import('./CommendationListPage.vue'),
    meta: { title: 'nav.goodPractices' },
  },
  {
    path: '/commendations/:commendationId',
    component: () => import('./CommendationPage.vue'),
    meta: { title: 'nav.goodPractices' },
  },
]
