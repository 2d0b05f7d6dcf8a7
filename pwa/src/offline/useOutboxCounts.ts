import type { Ref } from 'vue'
import { outboxCounts, type OutboxCounts } from './outbox'
import { useSession } from './session'
import { useLive } from './useLive'

const nothing: OutboxCounts = { waiting: 0, photosWaiting: 0, attention: 0 }

export function useOutboxCounts(): Readonly<Ref<OutboxCounts>> {
  const session = useSession()
  return useLive(
    async () => (session.database ? outboxCounts(session.database) : nothing),
    (counts) => counts,
    nothing,
    () => session.database,
  )
}
