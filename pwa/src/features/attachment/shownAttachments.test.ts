import { describe, expect, it } from 'vitest'
import type { AttachmentFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import type { UploadRow } from '@/offline/db'
import { shownAttachments } from './shownAttachments'

const file = { id: 'a', state: 'EXPECTED' } as AttachmentFieldsFragment
const upload = (changes: Partial<UploadRow>): UploadRow =>
  ({
    id: 'a:original',
    photoId: 'a',
    size: 200,
    offset: 50,
    state: 'waiting',
    outcome: undefined,
    ...changes,
  }) as UploadRow
const progress = (row?: UploadRow, state: 'EXPECTED' | 'HELD' = 'EXPECTED') =>
  shownAttachments([{ ...file, state }], new Map(row ? [['a', row]] : []))[0]?.progress

describe('what an attachment shows', () => {
  it('is held as soon as the server says so', () => {
    expect(progress(upload({ state: 'rejected' }), 'HELD')).toEqual({ kind: 'held' })
  })
  it('shows how far the upload of this device has come', () => {
    expect(progress(upload({}))).toEqual({ kind: 'uploading', percent: 25 })
    expect(progress(upload({ state: 'delivered' }))).toEqual({ kind: 'uploading', percent: 100 })
  })
  it('says what it waits for', () => {
    expect(progress(upload({ outcome: { kind: 'retryLater', at: 0, reason: 'offline' } }))).toEqual({
      kind: 'waitingNetwork',
      percent: 25,
    })
    expect(progress(upload({ outcome: { kind: 'retryLater', at: 0, reason: 'server', status: 507 } }))).toEqual({
      kind: 'waitingServer',
    })
    expect(progress(upload({ outcome: { kind: 'needsLogin', at: 0 } }))).toEqual({ kind: 'needsLogin' })
  })
  it('keeps the reason of a refusal and a way to try again', () => {
    const outcome = { kind: 'rejected', at: 0, code: 'ATTACHMENT_TYPE_REFUSED', details: {} } as const
    expect(progress(upload({ state: 'rejected', outcome }))).toEqual({
      kind: 'refused',
      code: 'ATTACHMENT_TYPE_REFUSED',
      uploadId: 'a:original',
    })
  })
  it('comes from another device when this one knows nothing of it', () => {
    expect(progress()).toEqual({ kind: 'elsewhere' })
  })
})
