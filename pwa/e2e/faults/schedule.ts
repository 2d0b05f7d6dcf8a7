import type { PhotoKind, Wake } from './orders'
import { Random } from './random'

/** What happens to a phone, its line, its officer or the server between the capture and the last receipt. */
export type Happening =
  /** Nothing but the bad line. */
  | { kind: 'nothing' }
  /** F1: page or browser killed at a step: a write to the store or a request, before or after it. `at`: 0 the first, 1 about the last. */
  | { kind: 'killed'; at: number; what: 'page' | 'browser' }
  /** F4 */
  | { kind: 'tenTimesAtOnce' }
  | { kind: 'twoTabs' }
  | { kind: 'twoDevices' }
  /** F2 */
  | { kind: 'serverKilled'; moment: ServerMoment }
  /** F15: the server stops as a deployment stops it, and another takes over or the same comes back. */
  | { kind: 'serverReplaced'; by: 'other' | 'itself' }
  /** F6: the file system of the photos has no room, or may not be written, for a time. */
  | { kind: 'diskFull'; bytes: number }
  | { kind: 'diskReadOnly' }
  /** F7 */
  | { kind: 'clockWrong'; days: number }
  /** F8: so many bytes of the origin's quota are left at capture. */
  | { kind: 'quotaExceeded'; left: number; when: 'capture' | 'sending' }
  | { kind: 'schemaUpgrade'; killed: boolean }
  /** F9 */
  | { kind: 'sessionExpired' }
  | { kind: 'officerDisabled' }
  /** F10 */
  | { kind: 'matterClosed' }
  | { kind: 'planConcluded'; record: 'before' | 'after' }
  | { kind: 'reassigned'; back: boolean }
  /** F11 */
  | { kind: 'photoDamaged'; photo: Exclude<PhotoKind, 'whole'> }
  | { kind: 'photoEmpty' }
  | { kind: 'photoRotten' }
  | { kind: 'photoFlippedOnTheWay' }
  | { kind: 'samePhotoTwice' }
  /** F15: the outbox as an earlier version of the app left it. */
  | { kind: 'oldClient' }
  /** F18 */
  | { kind: 'poison'; what: 'finding' | 'upload' }

export type ServerMoment =
  /** In the middle of the bytes of a photo. */
  | 'during PATCH'
  /** The photo is whole and synced in the store, its row is not yet committed. */
  | 'between fsync and commit'
  /** Committed, and the answer never left. */
  | 'text committed'
  | 'photo committed'

/** F5: the line while the fault lasts. */
export type LineFault =
  | { kind: 'good' }
  | { kind: 'cutEvery64k'; by: 'reset' | 'end' }
  | { kind: 'cutOnce'; after: number; by: 'reset' | 'end' }
  | { kind: 'blackHole'; after: number }
  | { kind: 'cut2Percent' }
  | { kind: 'slow' }
  | { kind: 'far' }
  | { kind: 'portal' }
  | { kind: 'lostAnswers'; count: number; to: '' | 'mutation RecordFinding' | 'POST /files' | 'PATCH' }
  | { kind: 'down' }

export interface PhotoPlan {
  kind: PhotoKind
  size: number
  seed: number
}

export interface Schedule {
  seed: number
  number: number
  happening: Happening
  lines: LineFault[]
  wakes: Wake[]
  /** Photos of each finding. */
  findings: PhotoPlan[][]
}

/** How often each comes in a hundred schedules. */
const deck: readonly (readonly [number, (random: Random) => Happening])[] = [
  [10, () => ({ kind: 'nothing' })],
  [16, (random) => ({ kind: 'killed', at: random.next(), what: 'page' })],
  [3, (random) => ({ kind: 'killed', at: random.next(), what: 'browser' })],
  [8, () => ({ kind: 'tenTimesAtOnce' })],
  [7, () => ({ kind: 'twoTabs' })],
  [4, () => ({ kind: 'twoDevices' })],
  [1, () => ({ kind: 'serverKilled', moment: 'during PATCH' })],
  [1, () => ({ kind: 'serverKilled', moment: 'between fsync and commit' })],
  [1, () => ({ kind: 'serverKilled', moment: 'text committed' })],
  [1, () => ({ kind: 'serverKilled', moment: 'photo committed' })],
  [1, () => ({ kind: 'serverReplaced', by: 'other' })],
  [1, () => ({ kind: 'serverReplaced', by: 'itself' })],
  [2, (random) => ({ kind: 'diskFull', bytes: random.between(0, 15) * 4096 })],
  [2, () => ({ kind: 'diskReadOnly' })],
  [3, () => ({ kind: 'clockWrong', days: 3 })],
  [3, () => ({ kind: 'clockWrong', days: -3 })],
  [2, (random) => ({ kind: 'quotaExceeded', left: random.between(0, 400_000), when: 'capture' })],
  [2, (random) => ({ kind: 'quotaExceeded', left: random.between(0, 20_000), when: 'sending' })],
  [4, (random) => ({ kind: 'schemaUpgrade', killed: random.chance(0.3) })],
  [4, () => ({ kind: 'sessionExpired' })],
  [3, () => ({ kind: 'officerDisabled' })],
  [2, () => ({ kind: 'matterClosed' })],
  [1, () => ({ kind: 'planConcluded', record: 'before' })],
  [1, () => ({ kind: 'planConcluded', record: 'after' })],
  [1, () => ({ kind: 'reassigned', back: false })],
  [1, () => ({ kind: 'reassigned', back: true })],
  [1, () => ({ kind: 'photoDamaged', photo: 'truncated' })],
  [1, () => ({ kind: 'photoDamaged', photo: 'flipped' })],
  [1, () => ({ kind: 'photoDamaged', photo: 'noPicture' })],
  [1, () => ({ kind: 'photoEmpty' })],
  [2, () => ({ kind: 'photoRotten' })],
  [2, () => ({ kind: 'photoFlippedOnTheWay' })],
  [2, () => ({ kind: 'samePhotoTwice' })],
  [2, () => ({ kind: 'oldClient' })],
  [3, () => ({ kind: 'poison', what: 'finding' })],
  [1, () => ({ kind: 'poison', what: 'upload' })],
]

const cards = deck.flatMap(([count, deal]) => Array.from({ length: count }, () => deal))

/** The same for the same seed and number, whatever else runs. Every hundred schedules hold each happening as often as the deck does. */
export function schedule(seed: number, number: number): Schedule {
  const random = new Random(seed, number)
  const round = Math.floor((number - 1) / cards.length)
  const deal = new Random(seed, -1, round).shuffled(cards)[(number - 1) % cards.length]
  if (!deal) throw new Error(`no schedule ${number}`)
  const happening = deal(random)
  const lines = Array.from({ length: random.between(1, 3) }, () => line(random))
  return {
    seed,
    number,
    happening,
    lines,
    wakes: lines.map(() => random.pick<Wake>(['start', 'visible', 'online', 'manual', 'timer'])),
    findings: findings(random, happening, lines),
  }
}

function line(random: Random): LineFault {
  const by = random.pick(['reset', 'end'] as const)
  const kind = random.pick([
    'good',
    'cutEvery64k',
    'cutEvery64k',
    'cutOnce',
    'cutOnce',
    'blackHole',
    'cut2Percent',
    'slow',
    'far',
    'portal',
    'lostAnswers',
    'lostAnswers',
    'down',
  ] as const)
  switch (kind) {
    case 'cutEvery64k':
      return { kind, by }
    case 'cutOnce':
      return { kind, by, after: random.between(1, 300_000) }
    case 'blackHole':
      return { kind, after: random.between(0, 60_000) }
    case 'lostAnswers':
      return {
        kind,
        count: random.between(1, 3),
        to: random.pick(['', 'mutation RecordFinding', 'POST /files', 'PATCH'] as const),
      }
    case 'good':
    case 'cut2Percent':
    case 'slow':
    case 'far':
    case 'portal':
    case 'down':
      return { kind }
  }
}

/** A slow line gets small photos, so that a schedule stays short. */
function findings(random: Random, happening: Happening, lines: LineFault[]): PhotoPlan[][] {
  const isSlow = lines.some((line) => line.kind === 'slow')
  const most = isSlow ? 6_000 : random.pick([20_000, 120_000, 120_000, 700_000])
  const photo = (): PhotoPlan => ({
    kind: 'whole',
    size: random.between(3_000, most),
    seed: random.between(1, 2 ** 30),
  })
  const planned = Array.from({ length: random.between(1, 3) }, () =>
    Array.from({ length: random.between(0, 2) }, photo),
  )
  const first = planned[0] ?? []
  switch (happening.kind) {
    case 'photoDamaged':
      first.push({ ...photo(), kind: happening.photo })
      break
    case 'samePhotoTwice': {
      const twin = photo()
      first.push(twin, twin)
      break
    }
    case 'serverKilled':
    case 'serverReplaced':
    case 'diskFull':
    case 'diskReadOnly':
      // More than goes along with the creation of its upload.
      first.push({ ...photo(), size: random.between(300_000, 450_000) })
      break
    case 'photoEmpty':
    case 'photoRotten':
    case 'photoFlippedOnTheWay':
    case 'poison':
      first.push(photo())
      planned.push([photo()])
      break
    case 'nothing':
    case 'killed':
    case 'tenTimesAtOnce':
    case 'twoTabs':
    case 'twoDevices':
    case 'clockWrong':
    case 'quotaExceeded':
    case 'schemaUpgrade':
    case 'sessionExpired':
    case 'officerDisabled':
    case 'matterClosed':
    case 'planConcluded':
    case 'reassigned':
    case 'oldClient':
      if (planned.every((photos) => photos.length === 0)) first.push(photo())
      break
  }
  return planned
}
