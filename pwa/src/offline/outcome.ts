import type { Failure } from '@/shared/graphql/failure'

/** What came of sending something. Each kind leads to exactly one thing to do. */
export type Outcome =
  | { kind: 'sent'; at: number }
  | {
      kind: 'retryLater'
      at: number
      reason: 'offline' | 'server'
      portal?: true
      status?: number
      waitSeconds?: number
    }
  | { kind: 'needsLogin'; at: number }
  | { kind: 'rejected'; at: number; code: string }
  | { kind: 'conflict'; at: number; code: string }

/** The world moved on while the phone was away (F10): the record is kept and a person decides. */
const conflictCodes = new Set([
  'MATTER_CLOSED',
  'MATTER_NOT_FOUND',
  'PLAN_NOT_FOUND',
  'PLAN_WRONG_STATUS',
  'VISIT_NOT_FOUND',
  'FINDING_NOT_FOUND',
  'FINDING_WRONG_STATUS',
  'NOT_GROUP_MEMBER',
  'STALE_VERSION',
  'COMMAND_REUSED',
])
/** The account is switched off: nothing is wrong with the item, so the whole outbox waits. */
const accountCodes = new Set(['UNAUTHENTICATED', 'OFFICER_DISABLED', 'OFFICER_UNKNOWN'])

export function outcomeOf(failure: Failure, at: number): Outcome {
  switch (failure.kind) {
    case 'offline':
      return { kind: 'retryLater', at, reason: 'offline', ...(failure.portal ? { portal: true as const } : {}) }
    case 'needsLogin':
      return { kind: 'needsLogin', at }
    case 'server':
      // The item itself is too big: sending it again cannot help.
      if (failure.status === 413) return { kind: 'rejected', at, code: 'TOO_LARGE' }
      return {
        kind: 'retryLater',
        at,
        reason: 'server',
        status: failure.status,
        ...(failure.retryAfterSeconds ? { waitSeconds: failure.retryAfterSeconds } : {}),
      }
    case 'refused':
      if (accountCodes.has(failure.code)) return { kind: 'needsLogin', at }
      return {
        kind: conflictCodes.has(failure.code) ? 'conflict' : 'rejected',
        at,
        code: failure.code,
      }
  }
}
