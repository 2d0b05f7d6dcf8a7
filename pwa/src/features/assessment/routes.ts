import type { RouteRecordRaw } from 'vue-router'

const office = ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR'] as const

export const routes: RouteRecordRaw[] = [
  {
    path: '/assessment',
    component: () => import('./AssessmentPage.vue'),
    meta: {
      title: 'nav.assessment',
      nav: { label: 'nav.assessment', icon: 'list', order: 78, place: 'office', roles: [...office] },
    },
  },
  {
    path: '/assessment/rules',
    component: () => import('./ScoreRulesPage.vue'),
    meta: { title: 'nav.assessment' },
  },
  {
    path: '/assessment/units/:unitId',
    component: () => import('./UnitScorePage.vue'),
    meta: { title: 'nav.assessment' },
  },
  {
    path: '/own-score',
    component: () => import('./UnitScorePage.vue'),
    meta: {
      title: 'nav.ownScore',
      nav: { label: 'nav.ownScore', icon: 'list', order: 78, place: 'office', roles: ['LIAISON', 'UNIT_HEAD'] },
    },
  },
]
