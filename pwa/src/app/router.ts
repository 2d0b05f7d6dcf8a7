import './routeMeta'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { i18n } from '@/shared/i18n'
import { useSession } from '@/offline/session'

/** Every feature brings its routes in routes.ts; pages are loaded when first opened. */
const featureRoutes = import.meta.glob<{ routes: RouteRecordRaw[] }>('../features/*/routes.ts', { eager: true })

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    // The provider comes back here after a logout with a state of its own.
    { path: '/', redirect: () => ({ path: '/today', query: {} }) },
    ...Object.values(featureRoutes).flatMap((feature) => feature.routes),
    {
      path: '/:path(.*)*',
      name: 'missing',
      component: () => import('./MissingPage.vue'),
      meta: { title: 'state.missing.title' },
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (to.meta.sessionless) return true
  const session = useSession()
  if (session.state.status === 'opening') await session.open()
  const known = session.state.status === 'ready' || session.state.status === 'expired'
  if (!known && !to.meta.public) return { path: '/login', query: { next: to.fullPath } }
  if (known && to.path === '/login') return typeof to.query.next === 'string' ? to.query.next : '/today'
  return true
})

router.afterEach((to) => {
  const { t } = i18n.global
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('app.name')}` : t('app.name')
})
