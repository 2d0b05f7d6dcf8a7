import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/findings',
    component: () => import('./FindingListPage.vue'),
    meta: { title: 'nav.findings', nav: { label: 'nav.findings', icon: 'flag', order: 40, place: 'office' } },
  },
  {
    path: '/findings/:findingId',
    component: () => import('./FindingPage.vue'),
    meta: { title: 'findings.title' },
  },
  {
    path: '/findings/:findingId/rectify',
    component: () => import('./RectificationFormPage.vue'),
    meta: { title: 'findings.report.title', immersive: true },
  },
  {
    path: '/findings/:findingId/verify',
    component: () => import('./VerificationFormPage.vue'),
    meta: { title: 'findings.onTheSpot.title', immersive: true },
  },
]
