import { watch } from 'vue'
import { DecideEscalationDocument, EscalationDecisionOfDocument } from '@/shared/graphql/generated/office/graphql'
import { request } from '@/shared/graphql/client'
import { useSession } from '@/offline/session'
import { createDecisionWindow, type DecisionWindow } from './decisionWindow'

let only: DecisionWindow | undefined

/** The one window of this tab: a decision goes its way whatever page the leader turns to. */
export function useDecisionWindow(): DecisionWindow {
  return (only ??= begin())
}

function begin(): DecisionWindow {
  const session = useSession()
  const decisions = createDecisionWindow({
    database: () => session.database,
    send: async (input) => (await request(DecideEscalationDocument, { input })).decideEscalation,
    look: async (id) => (await request(EscalationDecisionOfDocument, { id })).escalationProposal,
    isOnline: () => navigator.onLine,
    now: () => Date.now(),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  window.addEventListener('offline', () => decisions.wentOffline())
  window.addEventListener('online', () => void decisions.review())
  // What was kept is asked as soon as its officer is known, and again after a new login.
  watch(
    () => [session.database?.officerId, session.state.status],
    () => void decisions.review(),
    { immediate: true },
  )
  return decisions
}
