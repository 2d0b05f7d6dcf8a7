import { computed, watch, type ComputedRef } from 'vue'
import { progressOf, shownItems, isBad, type PlanChecklist, type ShownItem } from '@/features/checklist'
import { openAnswers, saveAnswer, sendAnswers, type AnswerFields, type LocalAnswer } from '@/offline/checklists'
import type { AnswerRow, CommandRow } from '@/offline/db'
import type { FieldPlan } from '@/offline/fieldData'
import { useLocalDatabase, useSession } from '@/offline/session'
import { useLive } from '@/offline/useLive'
import type { LocalFinding } from '@/offline/visits'
import { askForSync, wakeSender } from '@/offline/wake'

interface Here {
  answers: readonly LocalAnswer[]
  /** Answers whose command is not sent, or that have none yet. */
  unsent: number
}

/** The checklist of a plan with what this phone answered of it and not only what the server knows. */
export function useChecklist(
  planId: () => string,
  plan: () => FieldPlan | undefined,
  findings: () => readonly LocalFinding[],
): {
  checklist: ComputedRef<PlanChecklist | undefined>
  shown: ComputedRef<readonly ShownItem[]>
  progress: ComputedRef<{ answered: number; asked: number }>
  unsent: ComputedRef<number>
  /** Changes with every answer that is complete and not yet on its way. */
  ready: ComputedRef<string>
  save(fields: AnswerFields): Promise<void>
  /** Puts what is complete on its way; nothing new: does nothing. */
  send(): Promise<void>
} {
  const database = useLocalDatabase()
  const session = useSession()
  const checklist = computed<PlanChecklist | undefined>(() => plan()?.checklist ?? undefined)
  const here = useLive<{ rows: AnswerRow[]; commands: CommandRow[] }, Here>(
    async () => ({
      rows: await database.answers.where({ planId: planId() }).toArray(),
      commands: await database.commands.where({ stream: planId() }).toArray(),
    }),
    async ({ rows, commands }) => {
      const open = new Set(commands.filter(({ state: at }) => at !== 'sent').map(({ id }) => id))
      return {
        answers: await openAnswers(database, rows),
        unsent: rows.filter(({ commandId }) => !commandId || open.has(commandId)).length,
      }
    },
    { answers: [], unsent: 0 },
    planId,
  )

  /** What the server has is its own; until it names the finding that was begun here, the phone's word stands. */
  const local = computed(() => {
    const known = new Set(checklist.value?.answers.map(({ id }) => id))
    const pending = here.value.answers.filter(
      ({ answerId, findingId, isLinked }) => !known.has(answerId) || (findingId && !isLinked),
    )
    return new Map<string, LocalAnswer>(pending.map((answer) => [answer.itemId, answer]))
  })
  const photos = computed(() => {
    const here = findings().map(({ id, photoCount }) => [id, photoCount] as const)
    const there = plan()?.findings.map(({ id, evidence }) => [id, evidence.length] as const) ?? []
    return new Map([...here, ...there])
  })
  const shown = computed(() =>
    checklist.value && session.me
      ? shownItems(checklist.value, local.value, session.me.officer.id, (id) => photos.value.get(id))
      : [],
  )
  const complete = computed(() => {
    const lacking = new Set(shown.value.filter(({ lack }) => lack).map(({ item }) => item.id))
    const asked = new Set(shown.value.map(({ item }) => item.id))
    return [...local.value.values()].filter(({ itemId }) => asked.has(itemId) && !lacking.has(itemId))
  })

  async function send() {
    const visits = new Set(complete.value.filter(({ isOnItsWay }) => !isOnItsWay).map(({ visitId }) => visitId))
    for (const visitId of visits) {
      const title = plan()?.matter.title ?? ''
      await sendAnswers(database, visitId, complete.value, title, checklist.value?.name ?? '')
    }
    if (!visits.size) return
    wakeSender('saved')
    void askForSync()
  }

  // The finding that an answer was made into is recorded now, or the answer is no longer a bad one.
  watch([here, photos, checklist], async () => {
    for (const answer of here.value.answers) {
      const item = checklist.value?.items.find(({ id }) => id === answer.itemId)
      if (!item || !answer.findingId) continue
      const isLinked = isBad(item, answer.reply) && photos.value.has(answer.findingId)
      if (isLinked !== answer.isLinked) await saveAnswer(database, fieldsOf(answer, isLinked))
    }
  })

  return {
    checklist,
    shown,
    progress: computed(() => progressOf(shown.value)),
    unsent: computed(() => here.value.unsent),
    ready: computed(() =>
      complete.value
        .filter(({ isOnItsWay }) => !isOnItsWay)
        .map(({ answerId }) => answerId)
        .join(),
    ),
    save: (fields) => saveAnswer(database, fields),
    send,
  }
}

function fieldsOf({ answerId: _id, isOnItsWay: _way, ...fields }: LocalAnswer, isLinked: boolean): AnswerFields {
  return { ...fields, isLinked }
}
