import { readonly, ref, type Ref } from 'vue'
import { uuidv7 } from '@/shared/format/uuid'
import { requestText, type Operation } from './client'
import { failureOf, type Failure } from './failure'

export type CommandState = { status: 'idle' } | { status: 'sending' } | { status: 'failed'; failure: Failure }

export interface Command<Input, Result> {
  state: Readonly<Ref<CommandState>>
  /** Resolves with the answer, or with undefined when it failed (the state says why). */
  send(input: Input): Promise<Result | undefined>
  reset(): void
}

/**
 * An office command that is sent while online. The commandId stays the same while the same input is tried again, so a
 * retry after a lost answer is harmless; another input gets another id.
 */
export function useCommand<Result, Input extends { commandId: string }>(
  document: Operation<Result, { input: Input }>,
): Command<Omit<Input, 'commandId'>, Result> {
  const state = ref<CommandState>({ status: 'idle' })
  let attempt: { input: string; commandId: string } | undefined

  async function send(input: Omit<Input, 'commandId'>): Promise<Result | undefined> {
    if (state.value.status === 'sending') return undefined
    const text = JSON.stringify(input)
    if (attempt?.input !== text) attempt = { input: text, commandId: uuidv7() }
    state.value = { status: 'sending' }
    try {
      const variables = { input: { ...input, commandId: attempt.commandId } }
      const result = await requestText<Result>(document.toString(), variables)
      attempt = undefined
      state.value = { status: 'idle' }
      return result
    } catch (caught) {
      state.value = { status: 'failed', failure: failureOf(caught) }
      return undefined
    }
  }

  return {
    state: readonly(state) as Readonly<Ref<CommandState>>,
    send,
    reset: () => {
      state.value = { status: 'idle' }
    },
  }
}
