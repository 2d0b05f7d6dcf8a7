const firstDelay = 1_000

/**
 * When to try again: doubling without a cap, with jitter between half and whole so that phones that lost the same
 * network do not come back at once. The server's own Retry-After is the least.
 */
export function nextAttemptAt(now: number, attempts: number, random: () => number, waitSeconds = 0): number {
  const delay = firstDelay * 2 ** (attempts - 1) * (0.5 + random() / 2)
  return now + Math.max(delay, waitSeconds * 1_000)
}
