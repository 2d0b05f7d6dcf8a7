import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/intake',
    component: () => import('./IntakePage.vue'),
    meta: {
      title: 'nav.intake',
      roles: ['CLERK', 'DIRECTOR'],
      nav: { label: 'nav.intake', icon: 'inbox', order: 9, place: 'office', roles: ['CLERK', 'DIRECTOR'] },
    },
  },
  {
    path: '/intake/sheet',
    component: () => import('./ImportSheetPage.vue'),
    meta: { title: 'intake.sheet.title', roles: ['CLERK', 'DIRECTOR'] },
  },
  {
    path: '/intake/document',
    component: () => import('./SplitDocumentPage.vue'),
    meta: { title: 'intake.document.title', roles: ['CLERK', 'DIRECTOR'] },
  },
  {
    path: '/intake/imports/:importId',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'intake.import.title', roles: ['CLERK', 'DIRECTOR'] },
  },
  {
    path: '/intake/imports/:importId/handling',
    component: () => import('./ImportHandlingPage.vue'),
    meta: { title: 'intake.handling.title', roles: ['CLERK', 'DIRECTOR'] },
  },
]
