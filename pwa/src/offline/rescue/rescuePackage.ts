import { uuidv7 } from '@/shared/format/uuid'
import { attachmentCommand } from '../attachments'
import type {
  CommandContent,
  CommandRow,
  FindingRow,
  LocalDatabase,
  PhotoRow,
  PhotoVariant,
  UploadRow,
  VisitRow,
} from '../db'
import { sha256Hex } from '../hash'
import { photoBytes } from '../photos'
import { open } from '../vault'
import { protect, unprotected, type Protection } from './protection'
import { largestZip, writeZip, ZipTooLarge, type ZipPart } from './zip'

export const rescueFormat = 'luoshi-rescue'
export const rescueVersion = 1
export const manifestName = 'manifest.json'
export const outboxName = 'outbox.json'

/** In clear: what must be known before the package is opened. */
export interface RescueManifest {
  format: typeof rescueFormat
  version: number
  packageId: string
  officerId: string
  createdAt: string
  items: number
  photos: number
  /** Of outbox.json before it was sealed. */
  outboxSha256: string
  protection: Protection | null
}

type Clear<Row, Sealed extends keyof Row> = Omit<Row, Sealed>

export interface RescueFile {
  name: string
  photoId: string
  variant: PhotoVariant | 'thumbnail'
  size: number
  sha256: string
}

/** What waits, as it lies in the store, but opened: the key of the store cannot travel. Ids and hashes stay, so nothing is doubled. */
export interface RescueOutbox {
  commands: (Clear<CommandRow, 'content'> & { content: CommandContent })[]
  uploads: UploadRow[]
  photos: (Clear<PhotoRow, 'facts'> & { facts: unknown })[]
  visits: (Clear<VisitRow, 'facts'> & { facts: unknown })[]
  findings: (Clear<FindingRow, 'facts'> & { facts: unknown })[]
  files: RescueFile[]
}

/** Rows that a package carries, still sealed. */
export interface RescueChoice {
  commands: CommandRow[]
  uploads: UploadRow[]
  photos: PhotoRow[]
  /** Of the photos' originals and stamped copies. */
  bytes: number
}

/** Everything that the server does not hold for certain; or one item with what it cannot go without. */
export async function chooseForRescue(database: LocalDatabase, commandId?: string): Promise<RescueChoice> {
  const all = await database.commands.toArray()
  const uploads = await database.uploads.toArray()
  const isOpen = async (command: CommandRow) =>
    command.state !== 'sent' ||
    uploads.some((upload) => upload.commandId === command.id && upload.state !== 'delivered') ||
    (command.operation === 'RecordFinding' && !(await database.receipts.get(command.ownerId))?.isVerified)
  const commands: CommandRow[] = []
  for (const command of all) if (await isOpen(command)) commands.push(command)
  const wanted = commandId === undefined ? commands : withNeeds(commandId, commands)
  const ids = new Set(wanted.map((command) => command.id))
  const carried = uploads.filter(
    (upload) =>
      ids.has(upload.commandId) ||
      (commandId === undefined && upload.commandId === attachmentCommand && upload.state !== 'delivered'),
  )
  const photoIds = [...new Set(carried.map((upload) => upload.photoId))]
  const photos = (await database.photos.bulkGet(photoIds)).filter((photo) => photo !== undefined)
  return { commands: wanted, uploads: carried, photos, bytes: carried.reduce((sum, upload) => sum + upload.size, 0) }
}

/** A finding without the arrival that it hangs on would be refused. */
function withNeeds(commandId: string, commands: CommandRow[]): CommandRow[] {
  const found = commands.find((command) => command.id === commandId)
  return found ? [...found.dependsOn.flatMap((id) => withNeeds(id, commands)), found] : []
}

export interface RescueOptions {
  commandId?: string
  /** None: the package can be read by everybody who has it. */
  passphrase?: string
  iterations?: number
  now?: number
  onProgress?(done: number, all: number): void
}

/** The package, piece by piece: at no time is more than one photo in memory. */
export async function* rescuePackage(
  database: LocalDatabase,
  options: RescueOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const choice = await chooseForRescue(database, options.commandId)
  if (choice.bytes > largestZip) throw new ZipTooLarge()
  yield* writeZip(partsOf(database, choice, options))
}

async function* partsOf(
  database: LocalDatabase,
  choice: RescueChoice,
  { passphrase, iterations, now = Date.now(), onProgress }: RescueOptions,
): AsyncGenerator<ZipPart> {
  const { officerId } = database
  const { sealer, protection } = passphrase
    ? await protect(passphrase, officerId, iterations)
    : { sealer: unprotected, protection: null }
  const files: RescueFile[] = []
  for (const [index, photo] of choice.photos.entries()) {
    for (const variant of ['original', 'stamped', 'thumbnail'] as const) {
      const bytes = await photoBytes(database, photo.id, variant)
      if (!bytes?.byteLength) continue
      const name = `photos/${photo.id}-${variant}.${variant === 'original' ? extensionOf(photo.mediaType) : 'jpg'}`
      files.push({ name, photoId: photo.id, variant, size: bytes.byteLength, sha256: await sha256Hex(bytes) })
      yield { name, bytes: await sealer.seal(name, new Uint8Array(bytes)) }
    }
    onProgress?.(index + 1, choice.photos.length)
  }
  const outbox = encode(await opened(database, choice, files))
  yield { name: outboxName, bytes: await sealer.seal(outboxName, outbox) }
  if (!protection) {
    // For a person with nothing but a shell: sha256sum -c SHA256SUMS
    const sums = files.map((file) => `${file.sha256}  ${file.name}\n`).join('')
    yield { name: 'SHA256SUMS', bytes: new TextEncoder().encode(sums) }
  }
  const manifest: RescueManifest = {
    format: rescueFormat,
    version: rescueVersion,
    packageId: uuidv7(now),
    officerId,
    createdAt: new Date(now).toISOString(),
    items: choice.commands.length,
    photos: choice.photos.length,
    outboxSha256: await sha256Hex(outbox.buffer),
    protection,
  }
  yield { name: manifestName, bytes: encode(manifest) }
}

async function opened(database: LocalDatabase, choice: RescueChoice, files: RescueFile[]): Promise<RescueOutbox> {
  const owners = choice.commands.map((command) => command.ownerId)
  const visits = (await database.visits.bulkGet(owners)).filter((row) => row !== undefined)
  const findings = (await database.findings.bulkGet(owners)).filter((row) => row !== undefined)
  const withFacts = async <Row extends { facts: VisitRow['facts'] }>({ facts, ...row }: Row) => ({
    ...row,
    facts: await open<unknown>(database, facts),
  })
  return {
    commands: await Promise.all(
      choice.commands.map(async ({ content, ...row }) => ({
        ...row,
        content: await open<CommandContent>(database, content),
      })),
    ),
    uploads: choice.uploads,
    photos: await Promise.all(choice.photos.map((row) => withFacts(row))),
    visits: await Promise.all(visits.map((row) => withFacts(row))),
    findings: await Promise.all(findings.map((row) => withFacts(row))),
    files,
  }
}

function extensionOf(mediaType: string): string {
  const known: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }
  return known[mediaType] ?? /^[a-z]+\/([a-z0-9]{2,5})$/.exec(mediaType)?.[1] ?? 'bin'
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value, undefined, 1))
}
