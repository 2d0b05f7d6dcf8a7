import { randomBytes, randomUUID } from 'node:crypto'
import { Api, mutation, type Answer } from '../support/api'
import { address } from '../support/people'
import { arrive, findingInput, sha256, type Photo } from '../support/scene'
import { Tus } from '../support/tus'
import { sql } from '../support/database'
import { atOnce, type Figure } from './figures'

const concurrency = 8

/** Bytes of their own for each photo: what is kept by its hash must not make it easy. */
export function photoOf(picture: Buffer, size: number): Photo {
  const bytes = Buffer.concat([picture, randomBytes(Math.max(0, size - picture.length))])
  return { id: randomUUID(), original: bytes, stamped: Buffer.alloc(0) }
}

/** G7: findings with two photos of 300 kB, and without. */
export async function submissions(planId: string, picture: Buffer, count: number): Promise<Figure[]> {
  const visitId = await arrive(planId)
  const template = await findingInput(planId, visitId)
  const inspector = new Api('inspector')
  const tus = new Tus('inspector', address())
  const input = (photos: Photo[]) => ({
    ...template,
    commandId: randomUUID(),
    findingId: randomUUID(),
    photos: photos.map(({ id, original }) => ({
      id,
      sha256: sha256(original),
      size: original.length,
      mediaType: 'image/jpeg',
      capturedAt: template.recordedAt,
      captureSource: 'IN_APP_CAMERA',
      stampedSha256: '',
      stampedSize: 0,
    })),
  })
  const text = async () => void (await inspector.command('recordFinding', input([])))
  await atOnce(
    concurrency,
    Array.from({ length: count }, () => text),
  )
  const bare = await atOnce(
    concurrency,
    Array.from({ length: count * 2 }, () => text),
  )

  const inputs = Array.from({ length: count }, () => {
    const photos = [photoOf(picture, 300_000), photoOf(picture, 300_000)]
    return { photos, input: input(photos) }
  })
  const seconds = await atOnce(
    concurrency,
    inputs.map(({ photos, input }) => async () => {
      await inspector.command('recordFinding', input)
      for (const photo of photos) await tus.upload(photo.id, 'original', photo.original)
    }),
  )
  const [row] = await sql(`select count(*) as held from evidence where state = 'HELD' and id = any ($1::uuid[])`, [
    inputs.flatMap(({ photos }) => photos.map((photo) => photo.id)),
  ])
  if (Number(row?.held) !== count * 2) throw new Error(`${String(row?.held)} of ${count * 2} photos are held`)
  return [
    {
      id: 'G7',
      measure: 'findings with 2 photos × 300 kB, c=8',
      value: count / seconds,
      unit: '/s',
      goal: '≥148 /s (5 × ODK)',
    },
    {
      id: 'G7',
      measure: 'findings without photos, c=8',
      value: (count * 2) / bare,
      unit: '/s',
      goal: '≥1,840 /s (20 × ODK)',
    },
  ]
}

/** G8: the same finding ten times at once. */
export async function sameIdAtOnce(planId: string, rounds: number): Promise<Figure[]> {
  const template = await findingInput(planId, await arrive(planId))
  const inspector = new Api('inspector')
  const ids: string[] = []
  let same = 0
  for (let round = 0; round < rounds; round++) {
    const input = { ...template, commandId: randomUUID(), findingId: randomUUID() }
    ids.push(input.findingId)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (): Promise<Answer> =>
        inspector.ask(mutation('recordFinding', 'id receipt { number }'), { input }),
      ),
    )
    const [first] = answers
    same += answers.filter((answer) => answer.data && answer.codes.length === 0 && answer.text === first?.text).length
  }
  const [row] = await sql('select count(*) as findings from finding where id = any ($1::uuid[])', [ids])
  return [
    {
      id: 'G8',
      measure: `same id 10 × at once, ${rounds} rounds: same success answer`,
      value: (same / rounds / 10) * 100,
      unit: '%',
      goal: '100 %',
    },
    { id: 'G8', measure: 'rows for each id', value: Number(row?.findings) / rounds, unit: '', goal: '1' },
  ]
}
