import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/matters',
    component: () => import('./MatterLedgerPage.vue'),
    meta: { title: 'nav.matters', nav: { label: 'nav.matters', icon: 'matter', order: 20, place: 'tab' } },
  },
  {
    path: '/matters/new',
    component: () => import('./MatterRegistrationPage.vue'),
    meta: {
      title: 'nav.register',
      roles: ['CLERK', 'DIRECTOR'],
      nav: { label: 'nav.register', icon: 'edit', order: 10, place: 'office', roles: ['CLERK', 'DIRECTOR'] },
    },
  },
  {
    path: '/matters/:matterId',
    component: () => import('./MatterDossierPage.vue'),
    meta: { title: 'matter.dossier.title' },
  },
  {
    path: '/matters/:matterId/propose',
    component: () => import('./HandlingProposalPage.vue'),
    meta: { title: 'matter.propose.title' },
  },
]
