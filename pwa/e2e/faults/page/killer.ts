import type { DBCore } from 'dexie'
import type { LocalDatabase } from '@/offline/db'

declare global {
  /** Tells the harness that this page stands still and may be killed; exposed by it. */
  var standsStill: (() => void) | undefined
}

/** Counts the steps of the offline code: each write to the store and each request, before and after it. */
export class Killer {
  private steps = 0
  private deadly = Infinity

  dieAt(step: number): void {
    this.steps = 0
    this.deadly = step
  }

  step(): void {
    if (++this.steps !== this.deadly) return
    globalThis.standsStill?.()
    // Nothing may happen any more, not even the end of an open transaction: the process is about to be killed.
    for (;;);
  }

  watch(database: LocalDatabase): void {
    database.use({
      stack: 'dbcore',
      create: (down: DBCore) => ({
        ...down,
        table: (name: string) => {
          const table = down.table(name)
          return {
            ...table,
            mutate: async (request: Parameters<typeof table.mutate>[0]) => {
              this.step()
              const answer = await table.mutate(request)
              this.step()
              return answer
            },
          }
        },
      }),
    })
  }
}
