import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/lobby/:key',
    component: () => import('./LobbyPage.vue'),
    meta: { title: 'lobby.title', public: true, sessionless: true },
  },
]
