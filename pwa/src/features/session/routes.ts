import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/login',
    component: () => import('./LoginPage.vue'),
    meta: { title: 'login.title', public: true },
  },
  {
    path: '/logged-in',
    component: () => import('./LoggedInPage.vue'),
    meta: { title: 'login.done', public: true },
  },
]
