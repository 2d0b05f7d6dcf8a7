import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { RequestFailed, type Failure } from './failure'

/** Answer statuses that mean the session is over: 499 is what the backend says instead of a redirect. */
const sessionOver = new Set([401, 499])
/** A session problem can also come as an error code. */
const sessionCodes = new Set(['UNAUTHENTICATED'])
/**
 * A refusal by a rule has a code of ours, such as `MATTER_CLOSED`. Of an unexpected error, such as a lost connection to the database, the
 * framework makes a code of the exception's name, such as `generic-j-d-b-c`: the fault is the server's own and the same command may be sent again.
 */
const isRefusal = (code: string) => code !== 'INTERNAL' && /^[A-Z][A-Z0-9_]*$/.test(code)

export interface RequestOptions {
  signal?: AbortSignal
  /** A black hole (F5) must not hold the caller for ever. */
  timeoutMilliseconds?: number
  fetcher?: typeof fetch
}

interface GraphqlAnswer<Result> {
  data?: Result | null
  errors?: { message?: string; extensions?: { code?: string; details?: Record<string, unknown> } }[]
}

/** An operation as the code generator types it, whichever generated module it comes from. */
export type Operation<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string }

type SessionListener = () => void
const sessionListeners = new Set<SessionListener>()

/** Tells when a request met an expired session; the shell shows the banner then. */
export function onSessionExpired(listener: SessionListener): () => void {
  sessionListeners.add(listener)
  return () => sessionListeners.delete(listener)
}

/** Sends one typed operation; resolves with its data or throws `RequestFailed`. */
export async function request<Result, Variables>(
  document: Operation<Result, Variables>,
  ...[variables, options]: Variables extends Record<string, never>
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions]
): Promise<Result> {
  return requestText<Result>(document.toString(), variables, options)
}

/** The same for an operation kept as text, as the outbox does. */
export async function requestText<Result>(
  query: string,
  variables: unknown,
  options: RequestOptions = {},
): Promise<Result> {
  const limit = AbortSignal.timeout(options.timeoutMilliseconds ?? 30_000)
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
  let response: Response
  let body: string
  try {
    response = await (options.fetcher ?? fetch)('/graphql', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
        'X-Requested-With': 'luoshi',
      },
      credentials: 'same-origin',
      redirect: 'manual',
      body: JSON.stringify({ query, variables: variables ?? {} }),
      signal,
    })
    body = await response.text()
  } catch {
    throw new RequestFailed({ kind: 'offline' })
  }
  return interpret<Result>(response, body)
}

function interpret<Result>(response: Response, body: string): Result {
  if (sessionOver.has(response.status)) throw expired()
  // A redirect or a page instead of JSON is a captive portal or a proxy, not our server.
  if (response.type === 'opaqueredirect') throw portal()
  const answer = parse<Result>(body)
  if (!answer) throw response.ok ? portal() : new RequestFailed(serverFailure(response))
  const error = answer.errors?.[0]
  if (error) {
    const code = error.extensions?.code ?? 'INTERNAL'
    if (sessionCodes.has(code)) throw expired()
    if (!isRefusal(code)) throw new RequestFailed(serverFailure(response))
    throw new RequestFailed({ kind: 'refused', code, details: error.extensions?.details ?? {} })
  }
  if (!response.ok || !answer.data) throw new RequestFailed(serverFailure(response))
  return answer.data
}

function portal(): RequestFailed {
  return new RequestFailed({ kind: 'offline', portal: true })
}

function expired(): RequestFailed {
  sessionListeners.forEach((listener) => listener())
  return new RequestFailed({ kind: 'needsLogin' })
}

function serverFailure(response: Response): Failure {
  const retryAfter = retryAfterSeconds(response)
  return {
    kind: 'server',
    status: response.status,
    ...(retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}),
  }
}

/** Seconds, or an HTTP date by our own clock. */
export function retryAfterSeconds(response: Response, now = Date.now()): number {
  const text = response.headers.get('Retry-After') ?? ''
  const seconds = Number(text)
  if (!Number.isNaN(seconds)) return seconds
  return Math.max(0, Math.ceil((Date.parse(text) - now) / 1000)) || 0
}

function parse<Result>(body: string): GraphqlAnswer<Result> | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)
      ? (answer as GraphqlAnswer<Result>)
      : undefined
  } catch {
    return undefined
  }
}
