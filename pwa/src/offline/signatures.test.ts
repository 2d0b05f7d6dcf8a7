import { describe, expect, it } from 'vitest'
import { FakeServer } from '@/testing/fakeServer'
import { enqueueCheckIn, enqueueFinding, freshDatabase, now, sha256, toolsFor } from '@/testing/field'
import { drain } from './sender'
import {
  loadSignatureDraft,
  reopenSignature,
  saveSignatureDraft,
  signaturesOf,
  signedText,
  takeSignature,
  type SignatureFields,
} from './signatures'

const fields: SignatureFields & { agrees: boolean } = {
  planId: 'plan-1',
  visitId: 'visit-1',
  person: ' 周主任 ',
  post: '项目部主任',
  agrees: false,
  opinion: ' 第二项已整改 ',
  drawing: 'M10 20L30 40L50 60L70 80L90 100',
}
const words = { statement: '1. 拆迁滞后 12 户', findingIds: ['finding-1'] }

describe('a signature of the inspected unit on the phone', () => {
  it('keeps what was typed and drawn, and is found again', async () => {
    const database = freshDatabase()
    await saveSignatureDraft(database, 'signature-1', fields)
    expect(await loadSignatureDraft(database, 'signature-1')).toEqual(fields)
  })

  it('waits for the arrival and the findings that were signed, with the hash of words and strokes', async () => {
    const database = freshDatabase()
    const server = new FakeServer()
    server.officerId = database.officerId
    let input: Record<string, unknown> = {}
    server.fault = (name, body) => {
      if (name === 'TakeSignature') input = (JSON.parse(body) as { variables: { input: typeof input } }).variables.input
      return undefined
    }
    await enqueueCheckIn(database, 'visit-1', now)
    await enqueueFinding(database, 'finding-1', { at: now + 1 })
    await saveSignatureDraft(database, 'signature-1', fields)
    await takeSignature(database, 'signature-1', fields, words, '市医院')
    expect(await database.signatureDrafts.count()).toBe(0)
    const [local] = await signaturesOf(database, 'plan-1')
    expect(local).toMatchObject({ person: '周主任', opinion: '第二项已整改' })
    await drain(database, toolsFor(server, Date.now), 'start')
    expect(server.requests.filter((name) => ['CheckIn', 'RecordFinding', 'TakeSignature'].includes(name))).toEqual([
      'CheckIn',
      'RecordFinding',
      'TakeSignature',
    ])
    expect(signedText(local!)).toBe(`周主任\n项目部主任\nDISAGREES\n第二项已整改\n1. 拆迁滞后 12 户\n${fields.drawing}`)
    expect(input).toMatchObject({ sha256: sha256(Buffer.from(signedText(local!))), findingIds: ['finding-1'] })
  })

  it('comes back into its form when it was refused', async () => {
    const database = freshDatabase()
    const server = new FakeServer()
    server.officerId = database.officerId
    server.fault = (name) => (name === 'TakeSignature' ? { refuse: 'SIGNATURE_NOT_ANNOUNCED' } : undefined)
    await takeSignature(database, 'signature-1', fields, { ...words, findingIds: [] }, '市医院')
    await drain(database, toolsFor(server, Date.now), 'start')
    const [refused] = await database.commands.toArray()
    expect(refused?.state).toBe('rejected')
    expect(await reopenSignature(database, refused!)).toMatchObject({ person: '周主任', drawing: fields.drawing })
  })
})
