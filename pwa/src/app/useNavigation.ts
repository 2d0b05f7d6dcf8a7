import { computed, type ComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import { useSession } from '@/offline/session'
import type { NavigationEntry } from './routeMeta'

export interface NavigationItem extends NavigationEntry {
  path: string
}

/** Navigation entries of the routes that the officer's roles may open, in order. */
export function useNavigation(): ComputedRef<{ tabs: NavigationItem[]; office: NavigationItem[] }> {
  const router = useRouter()
  const session = useSession()
  return computed(() => {
    const items = router
      .getRoutes()
      .flatMap((route) => (route.meta.nav ? [{ ...route.meta.nav, path: route.path }] : []))
      .filter((item) => !item.roles || session.hasRole(...item.roles))
      .sort((a, b) => a.order - b.order)
    return {
      tabs: items.filter((item) => item.place === 'tab'),
      office: items.filter((item) => item.place === 'office'),
    }
  })
}
