import type { RouteRecordRaw } from 'vue-router'

const everybody = ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'LIAISON', 'UNIT_HEAD'] as const

export const routes: RouteRecordRaw[] = [
  {
    path: '/slips',
    component: () => import('./SlipListPage.vue'),
    meta: {
      title: 'nav.slips',
      nav: { label: 'nav.slips', icon: 'stamp', order: 44, place: 'office', roles: everybody },
    },
  },
  {
    path: '/slips/:slipId',
    component: () => import('./SlipPage.vue'),
    meta: { title: 'nav.slips' },
  },
  {
    path: '/special-reports',
    component: () => import('./SpecialReportListPage.vue'),
    meta: {
      title: 'nav.specialReports',
      nav: { label: 'nav.specialReports', icon: 'stamp', order: 45, place: 'office', roles: everybody },
    },
  },
  {
    path: '/special-reports/waiting',
    component: () => import('./ReportCauseListPage.vue'),
    meta: { title: 'nav.specialReports' },
  },
  {
    path: '/special-reports/:reportId',
    component: () => import('./SpecialReportPage.vue'),
    meta: { title: 'nav.specialReports' },
  },
  {
    path: '/dispatches',
    component: () => import('./DispatchListPage.vue'),
    meta: {
      title: 'nav.dispatches',
      nav: { label: 'nav.dispatches', icon: 'calendar', order: 46, place: 'office', roles: everybody },
    },
  },
  {
    path: '/dispatches/:dispatchId',
    component: () => import('./DispatchPage.vue'),
    meta: { title: 'nav.dispatches' },
  },
]
