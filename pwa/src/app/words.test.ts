import { expect, it } from 'vitest'
import type { Words } from '@/shared/i18n'

const files = import.meta.glob<Words>(['../features/*/words/zh-CN.json', '../features/*/zh-CN.json'], {
  eager: true,
  import: 'default',
})

function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? keysOf(value, `${prefix}${key}.`) : [prefix + key],
  )
}

it('no two features say different words under one key', () => {
  const owners = new Map<string, string[]>()
  for (const [file, words] of Object.entries(files))
    for (const key of keysOf(words)) owners.set(key, [...(owners.get(key) ?? []), file])
  expect([...owners].filter(([, owner]) => owner.length > 1)).toEqual([])
})
