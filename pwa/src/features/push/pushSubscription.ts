import { RegisterPushSubscriptionDocument, RemovePushSubscriptionDocument } from '@/shared/graphql/generated/graphql'
import { request } from '@/shared/graphql/client'
import { uuidv7 } from '@/shared/format/uuid'

/**
 * Why there is no push here. `timeout`: the browser's push service cannot be reached, as with Google's in mainland
 * China; `denied`: the officer or the device forbids it; `unsupported`: no service worker or push in this browser.
 */
export type PushProblem = 'unsupported' | 'denied' | 'timeout' | 'refused' | 'offline'
export type PushState = { status: 'on' } | { status: 'off' } | { status: 'impossible'; problem: PushProblem }

/** Some browsers never answer when they cannot reach their push service. */
const limitMilliseconds = 15_000

class PushTimeout extends Error {
  override readonly name = 'PushTimeout'
}

function within<Result>(work: Promise<Result>): Promise<Result> {
  let limit: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new PushTimeout()), limitMilliseconds)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(limit))
}

function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

async function subscription(): Promise<PushSubscription | undefined> {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? undefined
}

export async function pushState(): Promise<PushState> {
  if (!isSupported()) return { status: 'impossible', problem: 'unsupported' }
  if (Notification.permission === 'denied') return { status: 'impossible', problem: 'denied' }
  return (await subscription()) ? { status: 'on' } : { status: 'off' }
}

export async function switchPushOn(publicKey: string): Promise<PushState> {
  if (!isSupported()) return { status: 'impossible', problem: 'unsupported' }
  try {
    if ((await Notification.requestPermission()) !== 'granted') return { status: 'impossible', problem: 'denied' }
    const registration = await within(navigator.serviceWorker.ready)
    const fresh = await within(
      registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: keyBytes(publicKey) }),
    )
    await tellServer(fresh)
    return { status: 'on' }
  } catch (caught) {
    return { status: 'impossible', problem: problemOf(caught) }
  }
}

export async function switchPushOff(): Promise<PushState> {
  const known = isSupported() ? await subscription() : undefined
  if (known) {
    await request(RemovePushSubscriptionDocument, {
      input: { commandId: uuidv7(), endpoint: known.endpoint },
    }).catch(() => undefined)
    await known.unsubscribe()
  }
  return { status: 'off' }
}

/** Browsers change or drop subscriptions without a word: what is there is told to the server at each start. */
export async function renewPush(): Promise<void> {
  if (!isSupported() || Notification.permission !== 'granted') return
  const known = await subscription()
  if (known) await tellServer(known)
}

async function tellServer(known: PushSubscription): Promise<void> {
  const { keys } = known.toJSON()
  if (!keys?.p256dh || !keys.auth) return
  await request(RegisterPushSubscriptionDocument, {
    input: { commandId: uuidv7(), endpoint: known.endpoint, p256dh: keys.p256dh, auth: keys.auth },
  })
}

function problemOf(caught: unknown): PushProblem {
  if (!(caught instanceof Error)) return 'refused'
  switch (caught.name) {
    case 'PushTimeout':
    case 'AbortError':
      return 'timeout'
    case 'NotAllowedError':
      return 'denied'
    case 'RequestFailed':
      return caught.message === 'offline' ? 'offline' : 'refused'
    default:
      return 'refused'
  }
}

/** The VAPID key as bytes; the server gives it base64url. */
export function keyBytes(publicKey: string): Uint8Array<ArrayBuffer> {
  const text = atob(publicKey.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
