import { uuidv7 } from '@/shared/format/uuid'
import type { PhotoInput } from '@/shared/graphql/generated/schema'
import type { CommandContent, CommandRow, LocalDatabase, PhotoRow, UploadRow } from './db'
import type { OperationInputs, OperationName } from './operations'
import { manifestOf } from './photos'
import { open, seal } from './vault'

export interface NewCommand<Name extends OperationName> {
  operation: Name
  /** Without commandId, sentAt and photos: the outbox adds them. */
  input: Omit<OperationInputs[Name], 'commandId' | 'sentAt' | 'photos'>
  ownerId: string
  /** Plan (or matter) whose commands keep their order. */
  stream: string
  dependsOn?: string[]
  photos?: PhotoRow[]
  matterTitle: string
  text: string
  /** More to write or delete in the same step, for instance the draft that this command came from. */
  alongside?: (commandId: string) => Promise<void>
}

/**
 * Turns a finished form into a command with its uploads, in one transaction: either all of it is in the outbox or none,
 * and the draft is still there.
 */
export async function enqueue<Name extends OperationName>(
  database: LocalDatabase,
  command: NewCommand<Name>,
  now: number = Date.now(),
): Promise<string> {
  const id = uuidv7(now)
  const photos = command.photos ?? []
  const manifest: PhotoInput[] = []
  for (const photo of photos) manifest.push(await manifestOf(database, photo))
  const content: CommandContent = {
    input: { ...command.input, commandId: id, ...(takesPhotos(command.operation) ? { photos: manifest } : {}) },
    matterTitle: command.matterTitle,
    text: command.text,
  }
  const row: CommandRow = {
    id,
    operation: command.operation,
    ownerId: command.ownerId,
    stream: command.stream,
    dependsOn: command.dependsOn ?? [],
    state: 'waiting',
    createdAt: now,
    attempts: 0,
    nextAt: now,
    outcome: undefined,
    content: await seal(database, content),
  }
  const uploads = manifest.flatMap((photo) => uploadsOf(photo, row))
  await database.transaction(
    'rw',
    database.tables.filter((table) => table.name !== 'keys'),
    async () => {
      // An edited command takes the place of the rejected one about the same record.
      await database.commands
        .where({ ownerId: command.ownerId })
        .filter((other) => other.operation === command.operation && other.state !== 'sent')
        .delete()
      await database.uploads
        .where({ ownerId: command.ownerId })
        .filter((upload) => upload.state !== 'delivered')
        .delete()
      await database.commands.add(row)
      await database.uploads.bulkPut(uploads)
      await command.alongside?.(id)
    },
  )
  return id
}

function takesPhotos(operation: OperationName): boolean {
  switch (operation) {
    case 'RecordFinding':
    case 'ReportRectification':
    case 'VerifyRectification':
      return true
    case 'CheckIn':
    case 'FinishVisit':
    case 'TakeRecord':
    case 'AnswerChecklist':
    case 'TakeSignature':
    case 'ProposeDerivation':
      return false
  }
}

function uploadsOf(photo: PhotoInput, command: CommandRow): UploadRow[] {
  const common = {
    photoId: photo.id,
    ownerId: command.ownerId,
    commandId: command.id,
    state: 'waiting' as const,
    offset: 0,
    uploadUrl: undefined,
    createdAt: command.createdAt,
    attempts: 0,
    nextAt: command.createdAt,
    outcome: undefined,
  }
  const original: UploadRow = {
    ...common,
    id: `${photo.id}:original`,
    variant: 'original',
    size: photo.size,
    sha256: photo.sha256,
  }
  if (photo.stampedSize === 0) return [original]
  const stamped: UploadRow = {
    ...common,
    id: `${photo.id}:stamped`,
    variant: 'stamped',
    size: photo.stampedSize,
    sha256: photo.stampedSha256,
  }
  return [original, stamped]
}

export function commandContent(database: LocalDatabase, row: CommandRow): Promise<CommandContent> {
  return open<CommandContent>(database, row.content)
}

/** Tries a refused item again as it is, for instance after the group was corrected at the office. */
export async function retryCommand(database: LocalDatabase, commandId: string, now: number = Date.now()) {
  await database.transaction('rw', database.commands, database.uploads, async () => {
    await database.commands.update(commandId, { state: 'waiting', attempts: 0, nextAt: now })
    await database.uploads
      .where({ commandId })
      .filter((upload) => upload.state !== 'delivered')
      .modify({ state: 'waiting', attempts: 0, nextAt: now })
  })
}

export async function retryUpload(database: LocalDatabase, uploadId: string, now: number = Date.now()) {
  await database.uploads.update(uploadId, { state: 'waiting', attempts: 0, nextAt: now })
}

export interface OutboxCounts {
  waiting: number
  photosWaiting: number
  /** Refused items that a person must look at. */
  attention: number
}

export async function outboxCounts(database: LocalDatabase): Promise<OutboxCounts> {
  const commands = await database.commands.where('state').notEqual('sent').toArray()
  const uploads = await database.uploads.where('state').notEqual('delivered').toArray()
  return {
    waiting: commands.filter((command) => command.state === 'waiting').length,
    photosWaiting: new Set(uploads.filter((upload) => upload.state === 'waiting').map((upload) => upload.photoId)).size,
    attention:
      commands.filter((command) => command.state !== 'waiting').length +
      uploads.filter((upload) => upload.state === 'rejected').length,
  }
}
