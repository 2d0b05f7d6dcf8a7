import type { ConclusionAction } from '@/shared/graphql/generated/schema'

/** Verbs that a dialog asks about; the others have pages of their own. */
const dialogs = ['SUBMIT', 'SIGN', 'RETURN', 'DELIVER', 'CONFIRM_RECEIPT', 'RECORD_RECEIPT'] as const
export type ConclusionDialog = (typeof dialogs)[number]

export function dialogsFor(actions: readonly ConclusionAction[]): ConclusionDialog[] {
  return dialogs.filter((dialog) => actions.includes(dialog))
}
export const isPlain = (dialog: ConclusionDialog): boolean => dialog === 'RETURN' || dialog === 'RECORD_RECEIPT'
