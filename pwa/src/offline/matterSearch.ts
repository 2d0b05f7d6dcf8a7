import type { PackMatter } from './matterPack'

/** Full-width and half-width, capital and small are the same to whoever types in the rain. */
export const plainForm = (text: string): string => text.normalize('NFKC').toLowerCase()

export interface MatterSearch {
  /** Matters that hold every word, at most `most`; `total` counts all of them. */
  find(words: string, most?: number): { rows: PackMatter[]; total: number }
}

/** Searches number, title and lead unit of the kept matters. Built once: a search then takes a few milliseconds. */
export function matterSearch(rows: readonly PackMatter[]): MatterSearch {
  const texts = rows.map((row) => plainForm(`${row.number ?? ''} ${row.title} ${row.leadUnit ?? ''}`))
  return {
    find(words, most = 50) {
      const wanted = plainForm(words).split(/\s+/).filter(Boolean)
      const found: PackMatter[] = []
      let total = 0
      for (let index = 0; index < rows.length; index++) {
        const text = texts[index]
        const row = rows[index]
        if (!row || !text || !wanted.every((word) => text.includes(word))) continue
        total++
        if (found.length < most) found.push(row)
      }
      return { rows: found, total }
    },
  }
}
