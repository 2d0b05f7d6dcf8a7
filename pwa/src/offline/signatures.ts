import type { TakeSignatureInput } from '@/shared/graphql/generated/schema'
import type { CommandContent, CommandRow, LocalDatabase } from './db'
import { sha256Hex } from './hash'
import { enqueue } from './outbox'
import { open, seal } from './vault'
import { arrivalOf } from './visits'

/** The form of a signature as it stands; every keystroke and every stroke saves it. */
export interface SignatureFields {
  planId: string
  visitId: string
  person: string
  post: string
  /** Null until it is chosen. */
  agrees: boolean | null
  opinion: string
  /** Strokes in a box of 1000 × 400, as the d of an SVG path. */
  drawing: string
}

/** What stands above the signature: the words as they are shown, and the findings that they are made of. */
export interface SignedWords {
  statement: string
  findingIds: readonly string[]
}

/** A signature as taken on this phone; the server's own replaces it when it comes back. */
export interface LocalSignature extends SignedWords {
  id: string
  planId: string
  person: string
  post: string
  agrees: boolean
  opinion: string
  drawing: string
  signedAt: string
}

export async function saveSignatureDraft(database: LocalDatabase, id: string, fields: SignatureFields): Promise<void> {
  const sealed = await seal(database, fields)
  await database.signatureDrafts.put({ id, planId: fields.planId, updatedAt: Date.now(), fields: sealed })
}

export async function loadSignatureDraft(database: LocalDatabase, id: string): Promise<SignatureFields | undefined> {
  const row = await database.signatureDrafts.get(id)
  return row ? open<SignatureFields>(database, row.fields) : undefined
}

export async function discardSignatureDraft(database: LocalDatabase, id: string): Promise<void> {
  await database.signatureDrafts.delete(id)
}

export async function signaturesOf(database: LocalDatabase, planId: string): Promise<LocalSignature[]> {
  const rows = (await database.signatures.where({ planId }).toArray()).sort((a, b) => a.savedAt - b.savedAt)
  return Promise.all(rows.map((row) => open<LocalSignature>(database, row.facts)))
}

/** What the hash is taken of, on the phone and at the server alike: a line each, an empty one for what is missing. */
export function signedText({
  person,
  post,
  agrees,
  opinion,
  statement,
  drawing,
}: Pick<LocalSignature, 'person' | 'post' | 'agrees' | 'opinion' | 'statement' | 'drawing'>): string {
  return [person, post, agrees ? 'AGREES' : 'DISAGREES', opinion, statement, drawing].join('\n')
}

/**
 * Puts the signature on its way: command, local record and the end of the draft in one transaction. It waits for the arrival and for the findings
 * that were signed.
 */
export async function takeSignature(
  database: LocalDatabase,
  signatureId: string,
  fields: SignatureFields & { agrees: boolean },
  words: SignedWords,
  matterTitle: string,
): Promise<string> {
  const { planId, visitId, agrees, drawing } = fields
  const local: LocalSignature = {
    id: signatureId,
    planId,
    person: fields.person.trim(),
    post: fields.post.trim(),
    agrees,
    opinion: fields.opinion.trim(),
    drawing,
    statement: words.statement.trim(),
    findingIds: words.findingIds,
    signedAt: new Date().toISOString(),
  }
  const facts = await seal(database, local)
  const savedAt = Date.now()
  const input: Omit<TakeSignatureInput, 'commandId' | 'sentAt'> = {
    signatureId,
    visitId,
    person: local.person,
    post: local.post || null,
    agrees,
    opinion: local.opinion || null,
    statement: local.statement,
    drawing,
    findingIds: [...local.findingIds],
    sha256: await sha256Hex(new TextEncoder().encode(signedText(local)).slice().buffer),
    signedAt: local.signedAt,
  }
  const findings = await database.commands.where('ownerId').anyOf(input.findingIds).toArray()
  const unsent = findings.filter((one) => one.operation === 'RecordFinding' && one.state !== 'sent')
  return enqueue(database, {
    operation: 'TakeSignature',
    ownerId: signatureId,
    stream: planId,
    dependsOn: [...(await arrivalOf(database, visitId)), ...unsent.map(({ id }) => id)],
    matterTitle,
    text: local.person,
    input,
    alongside: async () => {
      await database.signatures.put({ id: signatureId, planId, savedAt, facts })
      await database.signatureDrafts.delete(signatureId)
    },
  })
}

/** Brings a refused signature back into the form. The command stays until the corrected one takes its place. */
export async function reopenSignature(database: LocalDatabase, command: CommandRow): Promise<SignatureFields> {
  const { input } = await open<CommandContent>(database, command.content)
  const { visitId, person, post, agrees, opinion, drawing } = input as unknown as TakeSignatureInput
  const fields: SignatureFields = {
    planId: command.stream,
    visitId,
    person,
    post: post ?? '',
    agrees,
    opinion: opinion ?? '',
    drawing,
  }
  await saveSignatureDraft(database, command.ownerId, fields)
  return fields
}
