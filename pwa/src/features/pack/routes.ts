import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/offline', component: () => import('./PackPage.vue'), meta: { title: 'nav.pack' } },
  { path: '/offline/matters', component: () => import('./MatterSearchPage.vue'), meta: { title: 'nav.packSearch' } },
]
