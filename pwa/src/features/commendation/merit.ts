import type { CommendationStatus, GoodPracticeState } from '@/shared/graphql/generated/schema'

type Tone = 'amber' | 'red' | 'green' | 'grey' | 'brand'

/** What a unit is to be commended for (R733-21, JS-18). */
export type Merit =
  | { kind: 'practice'; findingId: string; unit: { id: string; name: string }; text: string }
  | { kind: 'matter'; matterId: string; unit: { id: string; name: string }; title: string }

/** States of a good practice in the order of their way. */
export const states: readonly GoodPracticeState[] = ['OPEN', 'PROPOSED', 'COMMENDED', 'REPORTED']

export function stateTone(state: GoodPracticeState): Tone {
  switch (state) {
    case 'OPEN':
      return 'grey'
    case 'PROPOSED':
      return 'amber'
    case 'COMMENDED':
      return 'green'
    case 'REPORTED':
      return 'brand'
  }
}

export function commendationTone(status: CommendationStatus): Tone {
  switch (status) {
    case 'PROPOSED':
      return 'amber'
    case 'RETURNED':
      return 'red'
    case 'APPROVED':
      return 'green'
    case 'REPORTED':
      return 'brand'
    case 'WITHDRAWN':
    case 'REVOKED':
      return 'grey'
  }
}

/** A state that somebody wrote into the address; nothing for anything else. */
export function stateOf(value: unknown): GoodPracticeState | undefined {
  return states.find((state) => state === value)
}

/** While one waits or stands, nobody proposes the same again. */
export function stands(status: CommendationStatus): boolean {
  return status === 'PROPOSED' || status === 'APPROVED' || status === 'REPORTED'
}

/** Where what is typed about a merit is kept. */
export function draftKey(merit: Merit): string {
  return merit.kind === 'practice' ? `commend:${merit.findingId}` : `commend:${merit.matterId}:${merit.unit.id}`
}

/** The words to begin with; a practice that ends without a full stop gets one. */
export function firstWords(merit: Merit, t: (key: string, named: Record<string, string>) => string): string {
  if (merit.kind === 'matter') return t('commendation.draftMatter', { unit: merit.unit.name, title: merit.title })
  const text = merit.text.trim()
  return t('commendation.draft', { unit: merit.unit.name, text: /[。！？.!?]$/.test(text) ? text : `${text}。` })
}
