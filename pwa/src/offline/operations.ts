import {
  CheckInDocument,
  FinishVisitDocument,
  RecordFindingDocument,
  ReportRectificationDocument,
  VerifyRectificationDocument,
} from '@/shared/graphql/generated/graphql'
import type {
  CheckInInput,
  FinishVisitInput,
  RecordFindingInput,
  ReportRectificationInput,
  VerifyRectificationInput,
} from '@/shared/graphql/generated/schema'

/** The mutations that travel through the outbox, with their inputs. */
export interface OperationInputs {
  CheckIn: CheckInInput
  RecordFinding: RecordFindingInput
  FinishVisit: FinishVisitInput
  ReportRectification: ReportRectificationInput
  VerifyRectification: VerifyRectificationInput
}
export type OperationName = keyof OperationInputs

/** A stored command names its operation; the text is of the running version, so an update does not strand it. */
const texts: Record<OperationName, string> = {
  CheckIn: CheckInDocument.toString(),
  RecordFinding: RecordFindingDocument.toString(),
  FinishVisit: FinishVisitDocument.toString(),
  ReportRectification: ReportRectificationDocument.toString(),
  VerifyRectification: VerifyRectificationDocument.toString(),
}

export function operationText(name: OperationName): string {
  return texts[name]
}
