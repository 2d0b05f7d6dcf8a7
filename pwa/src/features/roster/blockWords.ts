import type { SelectionBlock, TieKind } from '@/shared/graphql/generated/schema'

/** Why somebody may not be chosen, in words; nothing when he may. */
export function blockWords(
  t: (key: string) => string,
  candidate: { block?: SelectionBlock | null; recusedAs?: TieKind | null } | undefined,
): string | undefined {
  if (!candidate?.block) return undefined
  const why = t(`enum.SelectionBlock.${candidate.block}`)
  return candidate.recusedAs ? `${why}：${t(`enum.TieKind.${candidate.recusedAs}`)}` : why
}
