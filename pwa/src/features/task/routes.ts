import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/tasks',
    component: () => import('./TaskListPage.vue'),
    meta: { title: 'nav.tasks', nav: { label: 'nav.tasks', icon: 'list', order: 20, place: 'office' } },
  },
  {
    path: '/tasks/:taskId',
    component: () => import('./TaskPage.vue'),
    meta: { title: 'task.title' },
  },
]
