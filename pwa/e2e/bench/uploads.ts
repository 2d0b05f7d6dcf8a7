import { randomBytes, randomUUID } from 'node:crypto'
import { open, mkdir } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Api } from '../support/api'
import { address } from '../support/people'
import { dataDir } from '../support/places'
import { arrive, findingInput, sha256 } from '../support/scene'
import { Tus } from '../support/tus'
import { atOnce, type Figure } from './figures'
import { photoOf } from './submissions'

const concurrency = 4
const sizes = [
  { bytes: 3_000_000, name: '3 MB', goal: '≥0.8', count: 24 },
  { bytes: 500_000, name: '0.5 MB', goal: '≥0.6', count: 72 },
]

/** What any upload can reach at most here: a bare server that streams a PUT to disk, syncs it and answers. It knows nobody and checks nothing. */
async function plainServer(): Promise<{ base: string; close(): void }> {
  const folder = join(dataDir, 'plain-put')
  await mkdir(folder, { recursive: true })
  const take = async (request: IncomingMessage) => {
    const file = await open(join(folder, randomUUID()), 'w')
    try {
      for await (const bytes of request as AsyncIterable<Buffer>) await file.write(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  const server = createServer((request, response) => {
    take(request).then(
      () => response.writeHead(204).end(),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  if (!bound || typeof bound !== 'object') throw new Error('no port')
  return { base: `http://127.0.0.1:${bound.port}`, close: () => server.close() }
}

/** G9: the same bytes by our resumable upload and by plain PUT, in turns. */
export async function resumableAgainstPut(planId: string, picture: Buffer): Promise<Figure[]> {
  const plain = await plainServer()
  const figures: Figure[] = []
  try {
    for (const { bytes, name, goal, count } of sizes) {
      const photos = Array.from({ length: count * 3 }, () => photoOf(picture, bytes))
      await expectPhotos(planId, photos)
      const tus = new Tus('inspector', address())
      const ratios: number[] = []
      // The first round warms up.
      for (let round = 0; round < 3; round++) {
        const part = photos.slice(round * count, (round + 1) * count)
        const put = await atOnce(
          concurrency,
          part.map((photo) => () => putTo(plain.base, photo.original)),
        )
        const resumable = await atOnce(
          concurrency,
          part.map((photo) => () => tus.upload(photo.id, 'original', photo.original)),
        )
        if (round > 0) ratios.push(put / resumable)
      }
      figures.push({
        id: 'G9',
        measure: `resumable upload with SHA-256, ${name}, c=4, of plain PUT`,
        value: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length,
        unit: '×',
        goal,
        note: 'plain PUT: bare Node server, fsync',
      })
    }
  } finally {
    plain.close()
  }
  return figures
}

async function putTo(base: string, bytes: Buffer): Promise<void> {
  const response = await fetch(`${base}/${randomBytes(8).toString('hex')}`, {
    method: 'PUT',
    body: new Uint8Array(bytes),
  })
  if (response.status !== 204) throw new Error(`PUT ${response.status}`)
}

async function expectPhotos(planId: string, photos: { id: string; original: Buffer }[]): Promise<void> {
  const template = await findingInput(planId, await arrive(planId))
  for (let at = 0; at < photos.length; at += 9) {
    await new Api('inspector').command('recordFinding', {
      ...template,
      commandId: randomUUID(),
      findingId: randomUUID(),
      photos: photos.slice(at, at + 9).map(({ id, original }) => ({
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
  }
}
