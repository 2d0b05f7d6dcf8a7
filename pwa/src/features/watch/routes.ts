import type { RouteRecordRaw } from 'vue-router'

const office = ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR'] as const

export const routes: RouteRecordRaw[] = [
  {
    path: '/watch',
    component: () => import('./WatchListPage.vue'),
    meta: {
      title: 'nav.watch',
      nav: { label: 'nav.watch', icon: 'table', order: 47, place: 'office', roles: [...office] },
    },
  },
  { path: '/watch/:projectId', component: () => import('./WatchedProjectPage.vue'), meta: { title: 'nav.watch' } },
  { path: '/watch/:projectId/plan', component: () => import('./WatchPlanPage.vue'), meta: { title: 'nav.watch' } },
  { path: '/matters/:matterId/watch', component: () => import('./WatchPlanPage.vue'), meta: { title: 'nav.watch' } },
  { path: '/watch-bulletin/:month', component: () => import('./WatchBulletinPage.vue'), meta: { title: 'nav.watch' } },
]
