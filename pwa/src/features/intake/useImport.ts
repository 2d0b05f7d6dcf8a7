import { computed, readonly, shallowRef, type ComputedRef, type Ref } from 'vue'
import { OpenImportDocument, StageImportRowsDocument } from '@/shared/graphql/generated/office/graphql'
import type { ImportKind, ImportRowInput } from '@/shared/graphql/generated/schema'
import { request } from '@/shared/graphql/client'
import { failureOf, type Failure } from '@/shared/graphql/failure'
import { uuidv7 } from '@/shared/format/uuid'
import { parts } from './columns'
import type { ImportDefaults } from './importDefaults'

/** `failed` keeps what was sent: sending again goes on where it stopped. */
export type ImportState =
  | { status: 'idle' }
  | { status: 'sending'; sent: number; total: number }
  | { status: 'failed'; sent: number; total: number; failure: Failure }

interface Attempt {
  key: string
  importId: string
  commandId: string
  parts: { commandId: string; rows: ImportRowInput[] }[]
  next: number
}

/** Sends rows to the server in parts that fit a request; answers with the import when all have arrived. */
export function useImport(): {
  state: Readonly<Ref<ImportState>>
  busy: ComputedRef<boolean>
  send(kind: ImportKind, defaults: ImportDefaults, rows: readonly ImportRowInput[]): Promise<string | undefined>
} {
  const state = shallowRef<ImportState>({ status: 'idle' })
  let attempt: Attempt | undefined

  async function send(kind: ImportKind, defaults: ImportDefaults, rows: readonly ImportRowInput[]) {
    const key = JSON.stringify([kind, defaults, rows])
    if (attempt?.key !== key) {
      attempt = {
        key,
        importId: uuidv7(),
        commandId: uuidv7(),
        parts: parts(rows).map((part) => ({ commandId: uuidv7(), rows: part })),
        next: 0,
      }
    }
    const { importId } = attempt
    const sent = () => attempt?.parts.slice(0, attempt.next).reduce((sum, part) => sum + part.rows.length, 0) ?? 0
    state.value = { status: 'sending', sent: sent(), total: rows.length }
    try {
      await request(OpenImportDocument, {
        input: {
          commandId: attempt.commandId,
          importId,
          kind,
          title: defaults.title.trim(),
          source: defaults.source,
          sourceReference: defaults.sourceReference.trim() || undefined,
          legalBasis: defaults.legalBasis,
          basisDocument: defaults.basisDocument.trim() || undefined,
          system: defaults.system,
          dueOn: defaults.dueOn || undefined,
        },
      })
      for (; attempt.next < attempt.parts.length; attempt.next++) {
        const part = attempt.parts[attempt.next]
        if (part)
          await request(StageImportRowsDocument, { input: { commandId: part.commandId, importId, rows: part.rows } })
        state.value = { status: 'sending', sent: sent() + (part?.rows.length ?? 0), total: rows.length }
      }
      attempt = undefined
      state.value = { status: 'idle' }
      return importId
    } catch (caught) {
      state.value = { status: 'failed', sent: sent(), total: rows.length, failure: failureOf(caught) }
      return undefined
    }
  }

  return {
    state: readonly(state) as Readonly<Ref<ImportState>>,
    busy: computed(() => state.value.status === 'sending'),
    send,
  }
}
