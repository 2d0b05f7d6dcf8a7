import { onScopeDispose, readonly, shallowRef, watch, type Ref } from 'vue'
import { SimilarMattersDocument, type SimilarMattersQuery } from '@/shared/graphql/generated/office/graphql'
import type { SimilarMattersInput } from '@/shared/graphql/generated/schema'
import { request } from '@/shared/graphql/client'

export type SimilarMatter = SimilarMattersQuery['similarMatters'][number]

const pause = 400
const shortest = 4

/** Known matters like the one being typed, asked for when the typing pauses. Without network there are none to show. */
export function useSimilarMatters(asked: () => SimilarMattersInput): Readonly<Ref<readonly SimilarMatter[]>> {
  const found = shallowRef<readonly SimilarMatter[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let run = 0

  watch(
    () => JSON.stringify(asked()),
    () => {
      clearTimeout(timer)
      const mine = ++run
      const input = asked()
      if (input.title.trim().length < shortest) {
        found.value = []
        return
      }
      timer = setTimeout(async () => {
        const answer = await request(SimilarMattersDocument, { input }).catch(() => undefined)
        if (mine === run) found.value = answer?.similarMatters ?? []
      }, pause)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return readonly(found) as Readonly<Ref<readonly SimilarMatter[]>>
}
