/// <reference lib="WebWorker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import words from '@/shared/i18n/zh-CN/push.json'
import { sendInBackground } from './background'

interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

// Only the shell is cached. Replies of the server are private and go straight through (S28).
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/graphql/, /^\/files/, /^\/q\//, /^\/auth\//, /^\/public\//, /^\/back-channel-logout/],
  }),
)

// The page of the first visit is ours too: it works without network at once, and a push can open its record there.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | undefined)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

self.addEventListener('sync' as 'message', (event) => {
  const { tag } = event as unknown as SyncEvent
  if (tag === 'luoshi-outbox') event.waitUntil(sendInBackground())
})

/** The id of the notification, or nothing: the payload says no more, and anything else in it is not believed. */
function idOf(data: PushMessageData | null): string | undefined {
  try {
    const payload: unknown = data?.json()
    const id = typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : undefined
    return typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) ? id : undefined
  } catch {
    return undefined
  }
}

// Always shows something: a browser takes the subscription away after pushes that show nothing. A lock screen may be
// read by others, so the words are neutral.
self.addEventListener('push', (event) => {
  const id = idOf(event.data)
  event.waitUntil(
    self.registration.showNotification(words.title, {
      body: words.text,
      icon: '/icons/luoshi-192.png',
      badge: '/icons/luoshi-192.png',
      tag: id ?? 'luoshi',
      data: { id },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { id } = event.notification.data as { id?: string }
  event.waitUntil(openApp(id ? `/notifications/${id}` : '/notifications'))
})

/** In a window that is open already when there is one: what is being typed there is saved as it is typed. */
async function openApp(path: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: false })
  const [open] = windows
  if (open) {
    // A browser may refuse the focus; the page is opened all the same.
    await open.focus().catch(() => undefined)
    open.postMessage({ type: 'OPEN', path })
    return
  }
  await self.clients.openWindow(path)
}
