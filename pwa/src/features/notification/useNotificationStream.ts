import { computed, shallowRef, type ComputedRef } from 'vue'
import {
  NotificationArrivedDocument,
  type NotificationArrivedSubscription,
  type NotificationFieldsFragment,
} from '@/shared/graphql/generated/office/graphql'
import { i18n } from '@/shared/i18n'
import { showToast } from '@/shared/ui/toast'
import { useSession } from '@/offline/session'
import { subscribeGraphql } from './graphqlSocket'

const latest = shallowRef<NotificationFieldsFragment>()

/** The notification that arrived last on the live line. */
export const latestNotification: ComputedRef<NotificationFieldsFragment | undefined> = computed(() => latest.value)

/** Its words come when the first one does, not with the first load. */
async function say({ kind, title }: NotificationFieldsFragment): Promise<void> {
  await import('./words')
  const { t } = i18n.global
  showToast(t('notification.arrived', { kind: t(`enum.NotificationKind.${kind}`), title }))
}

/** Listens for this officer's notifications: raises the badge and says what came. Returns a function that ends it. */
export function listenForNotifications(): () => void {
  const session = useSession()
  let isFirst = true
  return subscribeGraphql<NotificationArrivedSubscription>(NotificationArrivedDocument.toString(), {
    next({ notificationArrived }) {
      session.unread++
      latest.value = notificationArrived
      void say(notificationArrived)
    },
    opened() {
      // What came while the line was broken is in the count of the server.
      if (!isFirst) void session.refresh()
      isFirst = false
    },
    sessionOver: () => void session.refresh(),
  })
}
