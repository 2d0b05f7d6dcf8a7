import Dexie, { type Table } from 'dexie'
import type { CaptureSource, PositionInput } from '@/shared/graphql/generated/schema'
import type { OperationName } from './operations'
import type { Outcome } from './outcome'
import type { Sealed } from './vault'

/** A copy of a query's answer, so that a page opens without network. */
export interface CopyRow {
  key: string
  savedAt: number
  data: Sealed
  /** Of the app that kept it: another one may ask for more than is here. */
  build?: string
}

/** What is being typed: not yet a command. `fields` is the form, saved at every keystroke. */
export interface DraftRow {
  id: string
  planId: string
  updatedAt: number
  fields: Sealed
}

/** A finished command on its way. Nothing here is deleted before the server confirmed it. */
export interface CommandRow {
  /** The commandId (UUIDv7): a repeat is harmless at the server. */
  id: string
  operation: OperationName
  /** Record that the command is about: finding, visit or rectification. */
  ownerId: string
  /** Commands of one plan keep their order. */
  stream: string
  dependsOn: string[]
  state: 'waiting' | 'sent' | 'rejected' | 'conflict'
  createdAt: number
  attempts: number
  nextAt: number
  outcome: Outcome | undefined
  /** Time of the first attempt, as an earlier version of the app wrote it down. */
  sentAt?: string
  /** The mutation's input and the words that the outbox shows. */
  content: Sealed
}

export interface CommandContent {
  input: Record<string, unknown>
  matterTitle: string
  text: string
}

export type PhotoVariant = 'original' | 'stamped'

/** One photo. `stored`: the original bytes are safe; `ready`: hashed and stamped too. */
export interface PhotoRow {
  id: string
  ownerId: string
  state: 'stored' | 'ready'
  createdAt: number
  mediaType: string
  size: number
  sha256: string | undefined
  stampedSha256: string | undefined
  stampedSize: number | undefined
  /** The bytes were removed after the server had them for some days; the thumbnail stays. */
  isPurged: boolean
  facts: Sealed
}

export interface PhotoFacts {
  capturedAt: string
  captureSource: CaptureSource
  position: PositionInput | null
  stampLines: string[]
  /** The photo of what was found that this one was taken after. */
  pairedWith?: string | undefined
}

/** Bytes apart from their facts and one record each: a giant record fails on phones (enketo#953). */
export interface BytesRow {
  key: string
  photoId: string
  bytes: Sealed
}

/** One variant of one photo on its way to /files. */
export interface UploadRow {
  id: string
  photoId: string
  ownerId: string
  variant: PhotoVariant
  commandId: string
  size: number
  sha256: string
  state: 'waiting' | 'delivered' | 'rejected'
  offset: number
  uploadUrl: string | undefined
  createdAt: number
  attempts: number
  nextAt: number
  outcome: Outcome | undefined
}

/** The server's word on a finding: n of n, verified. Number and time are sealed. */
export interface ReceiptRow {
  ownerId: string
  expected: number
  held: number
  isVerified: boolean
  checkedAt: number
  facts: Sealed
}

export interface ReceiptFacts {
  number: string
  completedAt: string | undefined
}

/** Arrival and finding as recorded on this phone: shown until the server's own record comes back. */
export interface VisitRow {
  id: string
  planId: string
  facts: Sealed
}
export interface FindingRow {
  id: string
  planId: string
  savedAt: number
  facts: Sealed
}
/** A record by method, as it was taken on this phone. */
export type RecordRow = FindingRow

/** The own answer to one item of a checklist as it stands; every change gives it another answerId. */
export interface AnswerRow {
  /** Plan and item. */
  id: string
  planId: string
  answerId: string
  /** The command that takes it to the server; none yet while it is being given. */
  commandId: string | undefined
  facts: Sealed
}

/** What a leader meant to decide and what has not left the house: dropped when the server has the decision or the leader takes it back. */
export interface IntentionRow {
  /** The proposal: one intention each. */
  id: string
  savedAt: number
  content: Sealed
}

/**
 * Local database of one officer. Its name carries the officer id: two people on one phone never see each other's data.
 * Texts, positions and bytes are sealed with a key that cannot leave this browser.
 */
export class LocalDatabase extends Dexie {
  declare keys: Table<{ id: string; key: CryptoKey }, string>
  declare copies: Table<CopyRow, string>
  declare drafts: Table<DraftRow, string>
  declare commands: Table<CommandRow, string>
  declare photos: Table<PhotoRow, string>
  declare bytes: Table<BytesRow, string>
  declare uploads: Table<UploadRow, string>
  declare receipts: Table<ReceiptRow, string>
  declare visits: Table<VisitRow, string>
  declare findings: Table<FindingRow, string>
  declare recordDrafts: Table<DraftRow, string>
  declare records: Table<RecordRow, string>
  declare answers: Table<AnswerRow, string>
  declare signatureDrafts: Table<DraftRow, string>
  declare signatures: Table<RecordRow, string>
  declare intentions: Table<IntentionRow, string>
  declare settings: Table<{ key: string; value: unknown }, string>

  constructor(readonly officerId: string) {
    super(`luoshi-${officerId}`)
    this.version(1).stores({
      keys: 'id',
      copies: 'key, savedAt',
      drafts: 'id, planId, updatedAt',
      commands: 'id, state, stream, ownerId, createdAt',
      photos: 'id, ownerId, state',
      bytes: 'key, photoId',
      uploads: 'id, state, photoId, ownerId, commandId, [ownerId+state]',
      receipts: 'ownerId',
      visits: 'id, planId',
      findings: 'id, planId',
      settings: 'key',
    })
    // Receipts are cleared away by their age. What version 1 wrote in clear is sealed by sealOldRows: WebCrypto cannot be waited for here.
    this.version(2).stores({ receipts: 'ownerId, checkedAt' })
    this.version(3).stores({ recordDrafts: 'id, planId', records: 'id, planId' })
    this.version(4).stores({ answers: 'id, planId' })
    this.version(5).stores({ signatureDrafts: 'id, planId', signatures: 'id, planId' })
    this.version(6).stores({ intentions: 'id' })
  }
}

/** What belongs to the device and to nobody: who was here last and how the screen looks. */
export class DeviceDatabase extends Dexie {
  declare settings: Table<{ key: string; value: unknown }, string>

  constructor() {
    super('luoshi-device')
    this.version(1).stores({ settings: 'key' })
  }
}

export const lastOfficerKey = 'lastOfficerId'
