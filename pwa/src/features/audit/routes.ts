import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/audit',
    component: () => import('./AuditListPage.vue'),
    meta: {
      title: 'nav.audit',
      nav: { label: 'nav.audit', icon: 'shield', order: 70, place: 'office', roles: ['AUDITOR', 'ADMIN'] },
    },
  },
  {
    path: '/admin',
    component: () => import('./AdminPage.vue'),
    meta: {
      title: 'nav.settings',
      nav: { label: 'nav.settings', icon: 'settings', order: 80, place: 'office', roles: ['ADMIN'] },
    },
  },
]
