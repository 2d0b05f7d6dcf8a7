import { createHash } from 'node:crypto'
import { LocalDatabase } from '@/offline/db'
import type { FindingFields } from '@/offline/drafts'
import { enqueue } from '@/offline/outbox'
import { developPhoto, photosOf, storePhoto, type DevelopPhoto } from '@/offline/photos'
import type { SenderTools } from '@/offline/sender'
import type { FakeServer } from './fakeServer'

export const now = Date.parse('2026-11-20T06:00:00Z')

let counter = 0
export function freshDatabase(officerId = `officer-${++counter}`): LocalDatabase {
  return new LocalDatabase(officerId)
}

export function toolsFor(server: FakeServer, at: () => number = () => now): SenderTools {
  return { fetch: server.fetch, now: at, random: () => 0.5 }
}

export function someBytes(length: number, seed = 1): ArrayBuffer {
  const bytes = new Uint8Array(length)
  let state = seed
  for (let i = 0; i < length; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    bytes[i] = state >> 16
  }
  return bytes.buffer
}

export const sha256 = (bytes: ArrayBuffer | Uint8Array) =>
  createHash('sha256')
    .update(Buffer.from(bytes as ArrayBuffer))
    .digest('hex')

/** Stamps by putting the lines before the bytes: derived from the original and different from it. */
export const fakeDevelop: DevelopPhoto = async (original, _mediaType, lines) => {
  const stamped = new Uint8Array([
    ...new TextEncoder().encode(lines.join('\n')),
    ...new Uint8Array(original).slice(0, 900),
  ])
  return {
    sha256: sha256(original),
    stamped: stamped.buffer,
    stampedSha256: sha256(stamped),
    thumbnail: new Uint8Array([1, 2, 3]).buffer,
  }
}

export async function aPhoto(database: LocalDatabase, ownerId: string, id: string, bytes = someBytes(700_000)) {
  await storePhoto(
    database,
    {
      id,
      ownerId,
      bytes,
      mediaType: 'image/jpeg',
      capturedAt: '2026-11-20T06:00:00.000Z',
      captureSource: 'IN_APP_CAMERA',
      position: null,
      stampLines: ['2026-11-20 14:00:00', '市医院'],
    },
    now,
  )
  await developPhoto(database, id, fakeDevelop)
}

export function enqueueCheckIn(database: LocalDatabase, visitId = 'visit-1', at = now): Promise<string> {
  return enqueue(
    database,
    {
      operation: 'CheckIn',
      ownerId: visitId,
      stream: 'plan-1',
      matterTitle: '市医院易址扩建项目',
      text: '到场',
      input: { visitId, planId: 'plan-1', checkedInAt: '2026-11-20T06:00:00.000Z', outsideReason: '没有信号' },
    },
    at,
  )
}

export async function enqueueFinding(
  database: LocalDatabase,
  findingId: string,
  {
    visitId = null,
    dependsOn = [],
    at = now,
    text = '拆迁滞后 12 户',
    stream = 'plan-1',
    alongside,
  }: {
    visitId?: string | null
    dependsOn?: string[]
    at?: number
    text?: string
    stream?: string
    alongside?: () => Promise<void>
  } = {},
): Promise<string> {
  return enqueue(
    database,
    {
      operation: 'RecordFinding',
      ownerId: findingId,
      stream,
      dependsOn,
      photos: await photosOf(database, findingId),
      matterTitle: '市医院易址扩建项目',
      text,
      ...(alongside ? { alongside } : {}),
      input: {
        findingId,
        planId: 'plan-1',
        visitId,
        kind: 'PROBLEM',
        category: 'PROGRESS_LAG',
        severity: 'SERIOUS',
        text,
        noPositionReason: '没有信号',
        responsibleUnitId: 'unit-1',
        dueOn: '2026-12-11',
        recordedAt: '2026-11-20T06:00:00.000Z',
      },
    },
    at,
  )
}

export function someFields(changes: Partial<FindingFields> = {}): FindingFields {
  return {
    planId: 'plan-1',
    visitId: 'visit-1',
    kind: 'PROBLEM',
    category: null,
    severity: null,
    text: '',
    bottleneck: '',
    responsibleUnitId: null,
    dueWorkingDays: null,
    dueOn: null,
    position: null,
    noPositionReason: '',
    startedAt: '2026-11-20T06:00:00.000Z',
    focus: null,
    ...changes,
  }
}
