import { uuidv7 } from '@/shared/format/uuid'
import type { ChecklistAnswerInput, ChecklistReply } from '@/shared/graphql/generated/schema'
import type { AnswerRow, LocalDatabase } from './db'
import { enqueue } from './outbox'
import { open, seal } from './vault'
import { arrivalOf } from './visits'

/** The own answer to one item as it stands; every tap and keystroke saves it. */
export interface AnswerFields {
  planId: string
  visitId: string
  itemId: string
  reply: ChecklistReply
  comment: string
  /** The finding that this answer was made into, from the moment its form is opened. */
  findingId: string | null
  /** The finding is recorded: the answer names it. */
  isLinked: boolean
  answeredAt: string
}

export interface LocalAnswer extends AnswerFields {
  answerId: string
  /** It is in the outbox or at the server. */
  isOnItsWay: boolean
}

export async function saveAnswer(database: LocalDatabase, fields: AnswerFields): Promise<void> {
  const facts = await seal(database, fields)
  await database.answers.put({
    id: keyOf(fields.planId, fields.itemId),
    planId: fields.planId,
    answerId: uuidv7(),
    commandId: undefined,
    facts,
  })
}

const keyOf = (planId: string, itemId: string) => `${planId}:${itemId}`

export async function answersOf(database: LocalDatabase, planId: string): Promise<LocalAnswer[]> {
  return openAnswers(database, await database.answers.where({ planId }).toArray())
}

export function openAnswers(database: LocalDatabase, rows: readonly AnswerRow[]): Promise<LocalAnswer[]> {
  return Promise.all(
    rows.map(async ({ answerId, commandId, facts }) => ({
      ...(await open<AnswerFields>(database, facts)),
      answerId,
      isOnItsWay: commandId !== undefined,
    })),
  )
}

/**
 * Puts answers of a visit on their way, those with nothing missing. What is still waiting from before travels in the same command, which takes its
 * place: however often an answer was changed on site, one command waits. Nothing new: nothing is done.
 */
export async function sendAnswers(
  database: LocalDatabase,
  visitId: string,
  answers: readonly LocalAnswer[],
  matterTitle: string,
  text: string,
): Promise<string | undefined> {
  const own = answers.filter((answer) => answer.visitId === visitId)
  const [first] = own
  if (!first || own.every((answer) => answer.isOnItsWay)) return undefined
  const unsent = await unsentOf(database, own)
  const rows = unsent.map((answer) => keyOf(answer.planId, answer.itemId))
  return enqueue(database, {
    operation: 'AnswerChecklist',
    ownerId: visitId,
    stream: first.planId,
    dependsOn: [...(await arrivalOf(database, visitId)), ...(await findingsOf(database, unsent))],
    matterTitle,
    text,
    input: { visitId, answers: unsent.map(inputOf) },
    alongside: async (commandId) => {
      // An answer changed in this very moment stays where it is and goes with the next command.
      for (const [index, row] of (await database.answers.bulkGet(rows)).entries()) {
        if (row && row.answerId === unsent[index]?.answerId) await database.answers.update(row.id, { commandId })
      }
    },
  })
}

/** Not in a command that was sent; a command that is gone was sent long ago. */
async function unsentOf(database: LocalDatabase, answers: readonly LocalAnswer[]): Promise<LocalAnswer[]> {
  const rows = await database.answers.bulkGet(answers.map((answer) => keyOf(answer.planId, answer.itemId)))
  const commands = await database.commands.bulkGet(rows.map((row) => row?.commandId ?? ''))
  return answers.filter((_, index) => {
    const command = commands[index]
    return rows[index]?.commandId === undefined || (command !== undefined && command.state !== 'sent')
  })
}

/** Commands of findings that answers name, as long as they are not sent. */
async function findingsOf(database: LocalDatabase, answers: readonly LocalAnswer[]): Promise<string[]> {
  const ids = answers.flatMap(({ findingId, isLinked }) => (findingId && isLinked ? [findingId] : []))
  const commands = await database.commands.where('ownerId').anyOf(ids).toArray()
  return commands.filter((one) => one.operation === 'RecordFinding' && one.state !== 'sent').map((one) => one.id)
}

function inputOf({
  answerId,
  itemId,
  reply,
  comment,
  findingId,
  isLinked,
  answeredAt,
}: LocalAnswer): ChecklistAnswerInput {
  return {
    answerId,
    itemId,
    reply,
    comment: comment.trim() || null,
    findingId: isLinked ? findingId : null,
    answeredAt,
  }
}
