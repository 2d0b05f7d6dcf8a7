import type { RouteRecordRaw } from 'vue-router'

const meta = { title: 'nav.indicators' }

export const routes: RouteRecordRaw[] = [
  {
    path: '/indicators',
    component: () => import('./IndicatorPage.vue'),
    meta: {
      ...meta,
      nav: {
        label: 'nav.indicators',
        icon: 'chart',
        order: 48,
        place: 'office',
        roles: ['CLERK', 'DIRECTOR', 'LEADER', 'CHIEF', 'AUDITOR'],
      },
    },
  },
  { path: '/indicators/define/:year', component: () => import('./IndicatorFormPage.vue'), meta },
  { path: '/indicators/write/:month', component: () => import('./IndicatorMonthFormPage.vue'), meta },
  { path: '/indicators/months/:monthId', component: () => import('./IndicatorMonthPage.vue'), meta },
]
