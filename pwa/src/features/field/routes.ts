import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/capture',
    component: () => import('./CapturePage.vue'),
    meta: {
      title: 'field.capture.title',
      nav: {
        label: 'nav.capture',
        icon: 'camera',
        order: 30,
        place: 'tab',
        roles: ['INSPECTOR', 'GROUP_LEADER', 'CLERK', 'DIRECTOR'],
      },
    },
  },
  { path: '/field/:planId', component: () => import('./VisitPage.vue'), props: true, meta: { title: 'field.title' } },
  {
    path: '/field/:planId/checklist',
    component: () => import('./ChecklistPage.vue'),
    props: true,
    meta: { title: 'field.title' },
  },
  {
    path: '/field/:planId/signatures/:signatureId',
    component: () => import('./SignaturePage.vue'),
    props: true,
    meta: { title: 'field.title', immersive: true },
  },
  {
    path: '/field/:planId/target',
    component: () => import('./TargetPage.vue'),
    props: true,
    meta: { title: 'field.title' },
  },
  {
    path: '/field/:planId/findings/:findingId',
    component: () => import('./FindingFormPage.vue'),
    props: true,
    meta: { title: 'finding.title', immersive: true },
  },
]
