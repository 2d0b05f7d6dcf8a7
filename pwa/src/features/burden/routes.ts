import type { RouteRecordRaw } from 'vue-router'

const office = ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR'] as const

export const routes: RouteRecordRaw[] = [
  {
    path: '/annual-plan',
    component: () => import('./AnnualPlanPage.vue'),
    meta: {
      title: 'nav.annualPlan',
      nav: {
        label: 'nav.annualPlan',
        icon: 'calendar',
        order: 28,
        place: 'office',
        roles: [...office, 'GROUP_LEADER', 'LIAISON', 'UNIT_HEAD'],
      },
    },
  },
  {
    path: '/annual-plan/:year/edit',
    component: () => import('./AnnualPlanFormPage.vue'),
    meta: { title: 'nav.annualPlan' },
  },
  {
    path: '/loads',
    component: () => import('./UnitLoadListPage.vue'),
    meta: {
      title: 'nav.loads',
      nav: { label: 'nav.loads', icon: 'unit', order: 76, place: 'office', roles: [...office] },
    },
  },
  {
    path: '/loads/:unitId',
    component: () => import('./UnitLoadPage.vue'),
    meta: { title: 'nav.loads' },
  },
  {
    path: '/own-load',
    component: () => import('./UnitLoadPage.vue'),
    meta: {
      title: 'nav.ownLoad',
      nav: { label: 'nav.ownLoad', icon: 'unit', order: 76, place: 'office', roles: ['LIAISON', 'UNIT_HEAD'] },
    },
  },
]
