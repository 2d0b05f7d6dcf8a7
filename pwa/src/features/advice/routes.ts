import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/document-advices',
    component: () => import('./DocumentAdviceListPage.vue'),
    meta: { title: 'nav.conclusions' },
  },
]
