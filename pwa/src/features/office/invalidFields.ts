import type { Failure } from '@/shared/graphql/failure'

/** Names of the fields that the server refused, with its reason code; empty for every other failure. */
export function invalidFields(failure: Failure | undefined): Record<string, string> {
  if (failure?.kind !== 'refused' || failure.code !== 'INVALID_INPUT') return {}
  return Object.fromEntries(
    Object.entries(failure.details).map(([field, reason]) => [field.replace(/^input\./, ''), String(reason)]),
  )
}
