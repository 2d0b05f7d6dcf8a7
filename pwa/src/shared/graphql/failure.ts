/**
 * Why a request brought no answer. The kinds exclude each other and each asks for something else:
 * wait (offline, server), log in, or tell the user (refused).
 */
export type Failure =
  /** `portal`: something answered, but it was not our server, such as a network that wants a login on its own page. */
  | { kind: 'offline'; portal?: true }
  | { kind: 'needsLogin' }
  | { kind: 'server'; status: number; retryAfterSeconds?: number }
  | { kind: 'refused'; code: string; details: Record<string, unknown> }

export class RequestFailed extends Error {
  override readonly name = 'RequestFailed'
  constructor(readonly failure: Failure) {
    super(failure.kind === 'refused' ? failure.code : failure.kind)
  }
}

/** The failure inside any caught value; a bug in our own code is a server failure without status. */
export function failureOf(caught: unknown): Failure {
  return caught instanceof RequestFailed ? caught.failure : { kind: 'server', status: 0 }
}

/** Stable code of a failure: key of the Chinese text in the locale file `errors`. */
export function failureCode(failure: Failure): string {
  switch (failure.kind) {
    case 'offline':
      return 'OFFLINE'
    case 'needsLogin':
      return 'NEEDS_LOGIN'
    case 'server':
      return 'SERVER_UNAVAILABLE'
    case 'refused':
      return failure.code
  }
}
