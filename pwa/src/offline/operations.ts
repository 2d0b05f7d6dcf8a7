import {
  AnswerChecklistDocument,
  CheckInDocument,
  FinishVisitDocument,
  ProposeDerivationDocument,
  RecordFindingDocument,
  ReportRectificationDocument,
  TakeRecordDocument,
  TakeSignatureDocument,
  VerifyRectificationDocument,
} from '@/shared/graphql/generated/graphql'
import type {
  AnswerChecklistInput,
  CheckInInput,
  FinishVisitInput,
  ProposeDerivationInput,
  RecordFindingInput,
  ReportRectificationInput,
  TakeRecordInput,
  TakeSignatureInput,
  VerifyRectificationInput,
} from '@/shared/graphql/generated/schema'

/** The mutations that travel through the outbox, with their inputs. */
export interface OperationInputs {
  CheckIn: CheckInInput
  RecordFinding: RecordFindingInput
  TakeRecord: TakeRecordInput
  AnswerChecklist: AnswerChecklistInput
  TakeSignature: TakeSignatureInput
  ProposeDerivation: ProposeDerivationInput
  FinishVisit: FinishVisitInput
  ReportRectification: ReportRectificationInput
  VerifyRectification: VerifyRectificationInput
}
export type OperationName = keyof OperationInputs

/** A stored command names its operation; the text is of the running version, so an update does not strand it. */
const texts: Record<OperationName, string> = {
  CheckIn: CheckInDocument.toString(),
  RecordFinding: RecordFindingDocument.toString(),
  TakeRecord: TakeRecordDocument.toString(),
  AnswerChecklist: AnswerChecklistDocument.toString(),
  TakeSignature: TakeSignatureDocument.toString(),
  ProposeDerivation: ProposeDerivationDocument.toString(),
  FinishVisit: FinishVisitDocument.toString(),
  ReportRectification: ReportRectificationDocument.toString(),
  VerifyRectification: VerifyRectificationDocument.toString(),
}

/** The server compares clocks: these take the time of the very attempt. */
export function takesSentAt(name: OperationName): boolean {
  return ['RecordFinding', 'TakeRecord', 'AnswerChecklist', 'TakeSignature'].includes(name)
}

export function operationText(name: OperationName): string {
  return texts[name]
}
