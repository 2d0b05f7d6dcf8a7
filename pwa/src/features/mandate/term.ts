/** Fields of a mandate that are empty, and a term whose end is before its beginning. */
export function missing<Field extends string>(
  form: Record<Field, string>,
  needed: readonly Field[],
): Record<string, 'required' | 'order'> {
  const problems: Record<string, 'required' | 'order'> = {}
  for (const field of needed) if (!form[field].trim()) problems[field] = 'required'
  const { fromOn, toOn } = form as Record<string, string | undefined>
  if (fromOn && toOn && toOn < fromOn) problems.toOn = 'order'
  return problems
}
