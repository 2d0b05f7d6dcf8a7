import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/field/:planId/records/:recordId',
    component: () => import('./RecordFormPage.vue'),
    props: true,
    meta: { title: 'record.form.title', immersive: true },
  },
]
