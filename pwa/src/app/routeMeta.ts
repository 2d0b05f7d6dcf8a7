import type { Role } from '@/shared/graphql/generated/schema'
import type { IconName } from '@/shared/ui/icons'

/** Place of a route in the navigation; the shells collect these, so a feature brings its own entry. */
export interface NavigationEntry {
  /** Key of the words. */
  label: string
  icon: IconName
  order: number
  /** `tab`: the five of the phone and the rail. `office`: only in the rail of the desktop. */
  place: 'tab' | 'office'
  roles?: readonly Role[]
  badge?: 'unread'
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page title. */
    title?: string
    nav?: NavigationEntry
    /** Reachable without login. */
    public?: boolean
    /** Shown without asking who is there: a page that is nobody's, such as a screen on a wall. */
    sessionless?: boolean
    /** Fills the phone: no tab bar (camera, forms). */
    immersive?: boolean
    roles?: readonly Role[]
  }
}
