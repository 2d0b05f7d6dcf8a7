import { computed, type ComputedRef } from 'vue'
import {
  AllocateTaskDocument,
  AnswerHelpDocument,
  AskForHelpDocument,
  DecideExtensionDocument,
  DecideSendBackDocument,
  ProveSixHaveDocument,
  ReassignTaskDocument,
  RequestExtensionDocument,
  ReviewExtensionDocument,
  SendBackTaskDocument,
} from '@/shared/graphql/generated/office/graphql'
import type { AttachmentInput } from '@/shared/graphql/generated/schema'
import { useCommand, type CommandState } from '@/shared/graphql/useCommand'
import { helpRungs, sixHaveItems, type HandlingForm, type HandlingVerb } from './handlingForm'

/** What a verb is done to: the task, and what of it is open. */
export interface HandlingTarget {
  taskId: string
  extensionId: string
  helpRequestId: string
}

export interface HandlingCommand {
  state: ComputedRef<CommandState>
  /** Resolves with undefined when it failed; the state says why. */
  send(form: HandlingForm, attachments: AttachmentInput[] | undefined): Promise<unknown>
}

/** The command behind one verb on a task: from the words of the form to the input. */
export function useHandlingCommand(action: HandlingVerb, target: () => HandlingTarget): HandlingCommand {
  const commands = {
    SEND_BACK: useCommand(SendBackTaskDocument),
    DECIDE_SEND_BACK: useCommand(DecideSendBackDocument),
    REASSIGN: useCommand(ReassignTaskDocument),
    REQUEST_EXTENSION: useCommand(RequestExtensionDocument),
    REVIEW_EXTENSION: useCommand(ReviewExtensionDocument),
    DECIDE_EXTENSION: useCommand(DecideExtensionDocument),
    ASK_FOR_HELP: useCommand(AskForHelpDocument),
    ANSWER_HELP: useCommand(AnswerHelpDocument),
    PROVE_SIX_HAVES: useCommand(ProveSixHaveDocument),
    ALLOCATE: useCommand(AllocateTaskDocument),
  }

  async function send(typed: HandlingForm, attachments: AttachmentInput[] | undefined): Promise<unknown> {
    const { taskId, extensionId, helpRequestId } = target()
    const form = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()])) as HandlingForm
    switch (action) {
      case 'SEND_BACK':
        return commands.SEND_BACK.send({ taskId, reason: form.reason, attachments })
      case 'DECIDE_SEND_BACK':
        return commands.DECIDE_SEND_BACK.send({
          taskId,
          ruling: form.ruling === 'UPHELD' ? 'UPHELD' : 'REFUSED',
          note: form.note,
        })
      case 'REASSIGN':
        return commands.REASSIGN.send({
          taskId,
          unitId: form.unitId,
          duty: form.duty,
          responsibleOfficer: form.responsibleOfficer,
          firstResponsible: form.firstResponsible || undefined,
          handlingSection: form.handlingSection || undefined,
          dueOn: form.dueOn || undefined,
        })
      case 'REQUEST_EXTENSION':
        return commands.REQUEST_EXTENSION.send({
          taskId,
          dueOn: form.dueOn,
          reason: form.reason,
          progress: form.progress,
          attachments,
        })
      case 'REVIEW_EXTENSION':
        return commands.REVIEW_EXTENSION.send({ extensionId, supported: form.choice === 'yes', note: form.note })
      case 'DECIDE_EXTENSION':
        return commands.DECIDE_EXTENSION.send({ extensionId, approved: form.choice === 'yes', note: form.note })
      case 'ASK_FOR_HELP':
        return commands.ASK_FOR_HELP.send({
          taskId,
          rung: helpRungs.find((rung) => rung === form.rung) ?? 'LEADER',
          problem: form.problem,
          wanted: form.wanted,
          attachments,
        })
      case 'ANSWER_HELP':
        return commands.ANSWER_HELP.send({ helpRequestId, answer: form.answer })
      case 'PROVE_SIX_HAVES':
        return commands.PROVE_SIX_HAVES.send({
          taskId,
          item: sixHaveItems.find((item) => item === form.item) ?? 'PLAN',
          proof: form.proof,
          reference: form.reference || undefined,
          attachments,
        })
      case 'ALLOCATE':
        return commands.ALLOCATE.send({
          taskId,
          section: form.section,
          person: form.person,
          work: form.work,
          dueOn: form.dueOn,
        })
    }
  }

  return { state: computed(() => commands[action].state.value), send }
}
