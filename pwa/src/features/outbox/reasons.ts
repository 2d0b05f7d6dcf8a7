import type { Outcome } from '@/offline/outcome'

/** Why something still waits: a key of the words under outbox.reason, what to put in, and whether the officer has to do something. */
export interface Reason {
  key: string
  values: { status?: number }
  asksForOfficer: boolean
}

/** What keeps the whole outbox; of an item that was not tried yet nothing else is known. */
export type Standstill = 'network' | 'portal' | 'login'

/** Nothing tried yet, no network, a foreign page instead of ours, an ended session, or a server that cannot or will not just now. */
export function reasonOf(outcome: Outcome | undefined, standstill?: Standstill): Reason {
  const reason = (key: string, asksForOfficer = false, values: Reason['values'] = {}): Reason => ({
    key,
    values,
    asksForOfficer,
  })
  if (outcome?.kind === 'needsLogin') return reason('login', true)
  if (outcome?.kind !== 'retryLater')
    return reason(standstill ?? 'first', standstill !== undefined && standstill !== 'network')
  if (outcome.portal) return reason('portal', true)
  if (outcome.reason === 'offline') return reason('network')
  const status = outcome.status ?? 0
  if (status === 429) return reason('busy')
  if (status === 409 || status === 423 || status === 460) return reason('interrupted')
  if (status >= 400 && status < 500) return reason('refusedByProxy', false, { status })
  return status ? reason('server', false, { status }) : reason('unclear')
}
