import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/escalations/:escalationId/consequence',
    component: () => import('./ConsequencePage.vue'),
    meta: { title: 'nav.escalations' },
  },
  {
    path: '/publications',
    component: () => import('./PublicationListPage.vue'),
    meta: { title: 'nav.escalations' },
  },
]
