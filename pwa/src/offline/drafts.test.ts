import { describe, expect, it } from 'vitest'
import { aPhoto, freshDatabase, someFields } from '@/testing/field'
import { LocalDatabase } from './db'
import { EmptyPhoto } from './photos'
import { createDraftSaver, discardDraft, listDrafts, loadDraft } from './drafts'

describe('draft', () => {
  it('holds every keystroke after the app was killed', async () => {
    const database = freshDatabase()
    const saver = createDraftSaver(database, 'finding-1')
    for (const text of ['拆', '拆迁', '拆迁滞后']) {
      await saver.save(someFields({ text, focus: { field: 'text', cursor: text.length } }))
    }
    database.close()
    const again = new LocalDatabase(database.officerId)
    expect((await loadDraft(again, 'finding-1'))?.fields).toMatchObject({
      text: '拆迁滞后',
      focus: { field: 'text', cursor: 4 },
    })
  })

  it('ends with the last keystroke when saving is slower than typing', async () => {
    const database = freshDatabase()
    const saver = createDraftSaver(database, 'finding-1')
    for (let i = 1; i <= 50; i++) void saver.save(someFields({ text: '字'.repeat(i) }))
    await saver.flush()
    expect((await loadDraft(database, 'finding-1'))?.fields.text).toHaveLength(50)
  })

  it('does not come back after it became a command', async () => {
    const database = freshDatabase()
    const saver = createDraftSaver(database, 'finding-1')
    void saver.save(someFields({ text: '一' }))
    void saver.save(someFields({ text: '二' }))
    await saver.close()
    await database.drafts.delete('finding-1')
    await saver.save(someFields({ text: '三' }))
    expect(await listDrafts(database)).toEqual([])
  })

  it('takes its photos with it when it is discarded', async () => {
    const database = freshDatabase()
    await aPhoto(database, 'finding-1', 'photo-1')
    await aPhoto(database, 'finding-2', 'photo-2')
    await discardDraft(database, 'finding-1')
    expect(await database.photos.toCollection().primaryKeys()).toEqual(['photo-2'])
    expect(await database.bytes.where({ photoId: 'photo-1' }).count()).toBe(0)
  })

  it('is not readable in the store without the key', async () => {
    const database = freshDatabase()
    await createDraftSaver(database, 'finding-1').save(someFields({ text: '秘密内容' }))
    const row = await database.drafts.get('finding-1')
    expect(Buffer.from(row!.fields.data).toString()).not.toContain('秘密内容')
    expect((await database.keys.get('vault'))!.key.extractable).toBe(false)
  })

  it('does not take an empty picture for a photo', async () => {
    const database = freshDatabase()
    await expect(aPhoto(database, 'finding-1', 'photo-1', new ArrayBuffer(0))).rejects.toThrow(EmptyPhoto)
    expect(await database.photos.count()).toBe(0)
  })

  it('is not seen by another officer on the same phone', async () => {
    const mine = freshDatabase()
    await createDraftSaver(mine, 'finding-1').save(someFields({ text: '我的' }))
    expect(await listDrafts(freshDatabase())).toEqual([])
  })
})
