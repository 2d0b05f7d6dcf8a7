import type { RuleNumber, RuleSetFieldsFragment, RuleSetsQuery } from '@/shared/graphql/generated/office/graphql'

export type RuleNumberRange = RuleSetsQuery['ruleNumbers'][number]
export type RuleNumberGroup = { group: RuleNumberRange['group']; numbers: RuleNumberRange[] }
/** Numbers as they are typed: `10`, or `3、0` where there are several. */
export type TypedNumbers = Partial<Record<RuleNumber, string>>

/** Ranges in the groups of the screen, in the server's order. */
export function grouped(ranges: readonly RuleNumberRange[]): RuleNumberGroup[] {
  const groups = new Map<RuleNumberRange['group'], RuleNumberRange[]>()
  for (const range of ranges) groups.set(range.group, [...(groups.get(range.group) ?? []), range])
  return [...groups].map(([group, numbers]) => ({ group, numbers }))
}

export function valuesOf(ruleSet: RuleSetFieldsFragment | undefined, number: RuleNumber): readonly number[] {
  return ruleSet?.numbers.find((one) => one.number === number)?.values ?? []
}

export function typedOf(values: readonly number[]): string {
  return values.join('、')
}

/** The numbers of a version as they stand in the form. */
export function typedNumbers(ruleSet: RuleSetFieldsFragment): TypedNumbers {
  return Object.fromEntries(ruleSet.numbers.map(({ number, values }) => [number, typedOf(values)]))
}

/** What was typed, as numbers; undefined when it holds anything else. Separators may be any of those of a Chinese keyboard. */
export function parsed(text: string): number[] | undefined {
  const parts = text.trim().split(/[\s,，、;；]+/)
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts.map(Number) : undefined
}

/** Code of what is wrong with what was typed, before the server is asked. */
export function refusalOf(range: RuleNumberRange, text: string): string | undefined {
  const values = parsed(text)
  if (!values) return text.trim() ? 'NOT_A_NUMBER' : 'MISSING'
  if (values.length > range.most) return 'WRONG_COUNT'
  if (values.some((value) => value < range.minimum || value > range.maximum)) return 'OUT_OF_RANGE'
  return values.some((value, index) => index > 0 && value >= (values[index - 1] ?? value))
    ? 'NOT_DESCENDING'
    : undefined
}
