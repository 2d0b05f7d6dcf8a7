import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/map',
    component: () => import('./MapPage.vue'),
    meta: { title: 'nav.map', nav: { label: 'nav.map', icon: 'map', order: 60, place: 'office' } },
  },
]
