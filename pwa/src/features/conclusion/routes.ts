import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/conclusions',
    component: () => import('./ConclusionListPage.vue'),
    meta: {
      title: 'nav.conclusions',
      nav: {
        label: 'nav.conclusions',
        icon: 'matter',
        order: 31,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'INSPECTOR', 'GROUP_LEADER', 'LIAISON', 'UNIT_HEAD'],
      },
    },
  },
  {
    path: '/conclusions/:conclusionId',
    component: () => import('./ConclusionPage.vue'),
    meta: { title: 'nav.conclusions' },
  },
  {
    path: '/conclusions/:conclusionId/text',
    component: () => import('./ConclusionFormPage.vue'),
    meta: { title: 'nav.conclusions' },
  },
  {
    path: '/conclusions/:conclusionId/objection',
    component: () => import('./ObjectionFormPage.vue'),
    meta: { title: 'nav.conclusions' },
  },
  {
    path: '/conclusions/:conclusionId/decision',
    component: () => import('./ReviewFormPage.vue'),
    meta: { title: 'nav.conclusions' },
  },
]
