import { trustedScript } from '@/shared/trusted'
import type { PhotoAnswer, PhotoRequest } from './photo.worker'
import workerAddress from './photo.worker?worker&url'
import type { DevelopedPhoto, DevelopPhoto } from './photos'

let worker: Worker | undefined
let next = 1
const waiting = new Map<number, { resolve(photo: DevelopedPhoto): void; reject(reason: Error): void }>()

function start(): Worker {
  const fresh = new Worker(trustedScript(workerAddress), { type: 'module', name: 'photo' })
  fresh.addEventListener('message', (event: MessageEvent<PhotoAnswer>) => {
    const job = waiting.get(event.data.id)
    waiting.delete(event.data.id)
    if (event.data.isDone) job?.resolve(event.data)
    else job?.reject(new Error(event.data.message))
  })
  fresh.addEventListener('error', () => {
    // Killed for want of memory, for instance: what was in it is tried again in a new one.
    waiting.forEach((job) => job.reject(new Error('photo worker ended')))
    waiting.clear()
    worker = undefined
  })
  return fresh
}

/** Hashes, stamps and scales away from the screen: typing stays quick while photos are developed. */
export const developInWorker: DevelopPhoto = (original, mediaType, stampLines) =>
  new Promise((resolve, reject) => {
    worker ??= start()
    const request: PhotoRequest = { id: next++, original, mediaType, stampLines: [...stampLines] }
    waiting.set(request.id, { resolve, reject })
    worker.postMessage(request)
  })
