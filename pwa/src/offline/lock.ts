const inProcess = new Map<string, Promise<unknown>>()

/**
 * Runs the work alone across all tabs and the service worker of this browser. Browsers without Web Locks get a queue in
 * this page; the server's commandId still keeps a double harmless there.
 */
export async function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if (globalThis.navigator?.locks) return globalThis.navigator.locks.request(name, work) as Promise<Result>
  const earlier = inProcess.get(name) ?? Promise.resolve()
  const mine = earlier.then(work, work)
  inProcess.set(name, mine)
  return mine
}
