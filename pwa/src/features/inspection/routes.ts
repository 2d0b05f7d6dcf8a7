import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/plans',
    component: () => import('./PlanListPage.vue'),
    meta: {
      title: 'nav.inspections',
      nav: { label: 'nav.inspections', icon: 'place', order: 30, place: 'office' },
    },
  },
  {
    path: '/plans/:planId',
    component: () => import('./PlanPage.vue'),
    meta: { title: 'inspection.title' },
  },
  {
    path: '/plans/:planId/change',
    component: () => import('./PlanChangePage.vue'),
    meta: { title: 'inspection.change.title' },
  },
  {
    path: '/matters/:matterId/plan',
    component: () => import('./PlanFormPage.vue'),
    meta: { title: 'inspection.form.title' },
  },
]
