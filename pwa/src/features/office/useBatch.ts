import { readonly, ref, type Ref } from 'vue'
import { loadCopy, saveCopy } from '@/offline/copies'
import { useLocalDatabase } from '@/offline/session'
import { uuidv7 } from '@/shared/format/uuid'
import { requestText, type Operation } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'

/** One command of a batch: what it is called on the screen, where its record is, and its input. */
export interface BatchItem<Input> {
  key: string
  label: string
  to: string
  input: Input
}
export interface BatchFailure {
  key: string
  label: string
  to: string
  failure: Failure
}
export type BatchState =
  | { status: 'idle' }
  | { status: 'running'; done: number; total: number }
  | { status: 'finished'; sent: number; failed: readonly BatchFailure[] }

export interface Batch<Input> {
  state: Readonly<Ref<BatchState>>
  run(items: readonly BatchItem<Input>[]): Promise<void>
  /** Once more what was not sent. */
  retry(): Promise<void>
  reset(): void
}

/** A batch that was cut off is the same batch for one day; the same words a day later are meant anew. */
const sameBatchFor = 24 * 3600 * 1000

/**
 * Many commands of one kind, one after the other; it finishes, then reports every failure. Each command keeps its own id until the batch is
 * through, also over a reload: a repeat after a cut doubles nothing.
 */
export function useBatch<Result, Input extends { commandId: string }>(
  name: string,
  document: Operation<Result, { input: Input }>,
): Batch<Omit<Input, 'commandId'>> {
  type Item = BatchItem<Omit<Input, 'commandId'>>
  const database = useLocalDatabase()
  const key = `batch:${name}`
  const state = ref<BatchState>({ status: 'idle' })
  let last: readonly Item[] = []

  async function idsOf(items: readonly Item[]): Promise<Map<string, string>> {
    const kept = await loadCopy<Record<string, string>>(database, key)
    const known = kept && Date.now() - kept.savedAt < sameBatchFor ? kept.data : {}
    const ids = new Map(items.map((item) => [item.key, known[textOf(item)] ?? uuidv7()]))
    const texts = Object.fromEntries(items.map((item) => [textOf(item), ids.get(item.key)]))
    await saveCopy(database, key, { ...known, ...texts })
    return ids
  }

  async function send(items: readonly Item[], sentBefore: number) {
    if (state.value.status === 'running' || !items.length) return
    state.value = { status: 'running', done: 0, total: items.length }
    const ids = await idsOf(items)
    const failed: BatchFailure[] = []
    let cut: Failure | undefined
    for (const [index, item] of items.entries()) {
      try {
        if (!cut)
          await requestText<Result>(document.toString(), { input: { ...item.input, commandId: ids.get(item.key) } })
      } catch (caught) {
        const failure = failureOf(caught)
        if (failure.kind === 'refused') failed.push(failureAt(item, failure))
        else cut = failure
      }
      if (cut) failed.push(failureAt(item, cut))
      state.value = { status: 'running', done: index + 1, total: items.length }
    }
    if (!cut) await database.copies.delete(key)
    state.value = { status: 'finished', sent: sentBefore + items.length - failed.length, failed }
  }

  return {
    state: readonly(state) as Readonly<Ref<BatchState>>,
    async run(items) {
      last = items
      await send(items, 0)
    },
    async retry() {
      if (state.value.status !== 'finished') return
      const keys = new Set(state.value.failed.map((failure) => failure.key))
      await send(
        last.filter((item) => keys.has(item.key)),
        state.value.sent,
      )
    },
    reset: () => {
      if (state.value.status !== 'running') state.value = { status: 'idle' }
    },
  }

  function textOf(item: Item): string {
    return JSON.stringify(item.input)
  }
  function failureAt(item: Item, failure: Failure): BatchFailure {
    return { key: item.key, label: item.label, to: item.to, failure }
  }
}
