import { readonly, shallowRef, type Ref } from 'vue'
import { uuidv7 } from '@/shared/format/uuid'
import { failureOf, type Failure } from '@/shared/graphql/failure'

export interface Refused {
  rowNumber: number
  matterId: string
  title: string
  code: string
  missing: readonly string[]
}
export interface Carried {
  carried: readonly { rowNumber: number; number?: string | null }[]
  refused: readonly Refused[]
  nextAfter?: number | null
}
/** `failed` keeps its place: going on sends the same part under the same id. */
export type CarryState =
  | { status: 'idle' }
  | { status: 'running'; done: number; total: number }
  | { status: 'failed'; done: number; total: number; failure: Failure }
  | { status: 'finished'; done: number; refused: readonly Refused[]; numbers: readonly string[] }

export type SendPart = (part: { commandId: string; afterRow: number }) => Promise<Carried>

/** A batch taken one step further, part by part in the order of the sheet; at the end all that was refused is known. */
export function useCarryImport(): {
  state: Readonly<Ref<CarryState>>
  start(total: number, send: SendPart): Promise<void>
  goOn(): Promise<void>
  reset(): void
} {
  const state = shallowRef<CarryState>({ status: 'idle' })
  let attempt:
    | {
        send: SendPart
        total: number
        afterRow: number
        commandId: string
        carried: string[]
        done: number
        refused: Refused[]
      }
    | undefined

  async function goOn() {
    const now = attempt
    if (!now || state.value.status === 'running') return
    const seen = () => now.done + now.refused.length
    state.value = { status: 'running', done: seen(), total: now.total }
    try {
      for (let isLast = false; !isLast;) {
        const part = await now.send({ commandId: now.commandId, afterRow: now.afterRow })
        now.done += part.carried.length
        now.refused.push(...part.refused)
        for (const row of part.carried) if (row.number) now.carried.push(row.number)
        state.value = { status: 'running', done: seen(), total: now.total }
        isLast = part.nextAfter === null || part.nextAfter === undefined
        now.afterRow = part.nextAfter ?? now.afterRow
        now.commandId = uuidv7()
      }
      attempt = undefined
      state.value = { status: 'finished', done: now.done, refused: now.refused, numbers: now.carried }
    } catch (caught) {
      state.value = { status: 'failed', done: seen(), total: now.total, failure: failureOf(caught) }
    }
  }

  return {
    state: readonly(state) as Readonly<Ref<CarryState>>,
    async start(total, send) {
      if (state.value.status === 'running') return
      attempt = { send, total, afterRow: -1, commandId: uuidv7(), carried: [], done: 0, refused: [] }
      state.value = { status: 'idle' }
      await goOn()
    },
    goOn,
    reset: () => {
      if (state.value.status !== 'running') state.value = { status: 'idle' }
    },
  }
}
