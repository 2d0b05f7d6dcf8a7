import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/mine',
    component: () => import('./AccountPage.vue'),
    meta: { title: 'nav.mine', nav: { label: 'nav.mine', icon: 'person', order: 50, place: 'tab' } },
  },
]
