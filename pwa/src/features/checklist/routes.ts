import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/checklists',
    component: () => import('./ChecklistListPage.vue'),
    meta: {
      title: 'nav.checklists',
      nav: {
        label: 'nav.checklists',
        icon: 'list',
        order: 31,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR', 'GROUP_LEADER'],
      },
    },
  },
  {
    path: '/checklists/:templateId',
    component: () => import('./ChecklistFormPage.vue'),
    props: true,
    meta: { title: 'nav.checklists' },
  },
]
