import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentTypeOf, attachmentTypes } from './attachmentType'
import {
  attachmentMaxBytes,
  attachmentUploads,
  draftAttachments,
  manifestOfAttachments,
  ownerOf,
  sendAttachments,
  settleAttachments,
  storeAttachment,
} from './attachments'
import { freshDatabase } from '@/testing/field'
import { LocalDatabase } from './db'

const owner = ownerOf('task:1:REPORT_PROGRESS')
const text = (words: string) => new TextEncoder().encode(words).buffer as ArrayBuffer
const pdf = text('%PDF-1.7 整改方案')

describe('attachments of a report (row 34)', () => {
  let database: LocalDatabase
  beforeEach(() => {
    database = freshDatabase()
  })
  afterEach(() => database.delete())
  const drafts = async () => draftAttachments(database, await database.photos.where({ ownerId: owner }).toArray())

  it('knows a kind by its bytes, never by its name', () => {
    expect(attachmentTypeOf(pdf)).toBe(attachmentTypes.pdf)
    expect(attachmentTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]).buffer)).toBe(attachmentTypes.jpeg)
    expect(attachmentTypeOf(text('PK\u0003\u0004 … word/document.xml'))).toBe(attachmentTypes.docx)
    expect(attachmentTypeOf(text('PK\u0003\u0004 … xl/workbook.xml'))).toBe(attachmentTypes.xlsx)
    expect(attachmentTypeOf(text('PK\u0003\u0004 word/document.xml word/vbaProject.bin'))).toBeUndefined()
    expect(attachmentTypeOf(text('PK\u0003\u0004 a.txt'))).toBeUndefined()
    expect(attachmentTypeOf(text('MZ program.pdf'))).toBeUndefined()
    expect(attachmentTypeOf(text('<svg/>'))).toBeUndefined()
  })

  it('refuses what is empty, too large or no paper, and keeps nothing of it', async () => {
    expect(await storeAttachment(database, owner, 'a.pdf', new ArrayBuffer(0))).toBe('empty')
    expect(await storeAttachment(database, owner, 'a.pdf', text('MZ'))).toBe('type')
    expect(await storeAttachment(database, owner, 'a.pdf', new ArrayBuffer(attachmentMaxBytes + 1))).toBe('size')
    expect(await drafts()).toEqual([])
  })

  it('keeps a chosen file over a reload, with name, size and hash', async () => {
    expect(await storeAttachment(database, owner, '整改方案.pdf', pdf)).toBeUndefined()
    database.close()
    database = new LocalDatabase(database.officerId)
    const [file] = manifestOfAttachments(await drafts())
    expect(file).toMatchObject({ fileName: '整改方案.pdf', mediaType: 'application/pdf', size: pdf.byteLength })
    expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('sends the bytes once the command has reached the server, and the draft is free again', async () => {
    await storeAttachment(database, owner, 'a.pdf', pdf)
    const files = await drafts()
    await sendAttachments(database, files)
    expect(await drafts()).toEqual([])
    expect(await attachmentUploads(database)).toMatchObject([{ photoId: files[0]?.id, state: 'waiting', offset: 0 }])
  })

  it('begins an upload that a kill just after the command left out, and lets go of what is held', async () => {
    await storeAttachment(database, owner, 'a.pdf', pdf)
    const [file] = await drafts()
    if (!file) throw new Error('no file')
    const expected = { ...file, state: 'EXPECTED' as const }
    expect(await settleAttachments(database, [expected])).toBe(true)
    expect(await settleAttachments(database, [expected])).toBe(false)
    expect(await attachmentUploads(database)).toHaveLength(1)
    expect(await settleAttachments(database, [{ ...file, state: 'HELD' }])).toBe(false)
    expect(await attachmentUploads(database)).toEqual([])
    expect(await database.photos.count()).toBe(0)
    expect(await database.bytes.count()).toBe(0)
  })

  it('leaves what another device sends alone', async () => {
    expect(await settleAttachments(database, [{ id: 'x', state: 'EXPECTED', sha256: 'a', size: 1 }])).toBe(false)
    expect(await attachmentUploads(database)).toEqual([])
  })
})
