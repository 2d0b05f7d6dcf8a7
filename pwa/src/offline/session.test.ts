import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import { DeviceDatabase, LocalDatabase } from './db'
import { listDrafts, saveDraft } from './drafts'
import { useSession } from './session'
import { enqueueCheckIn, someFields } from '@/testing/field'

function answerAs(officerId: string | 'nobody' | 'offline') {
  vi.stubGlobal('fetch', async () => {
    if (officerId === 'offline') throw new TypeError('Failed to fetch')
    if (officerId === 'nobody') return new Response(null, { status: 499 })
    return Response.json({
      data: {
        me: {
          officer: { id: officerId, name: '周督查', title: '督查员', unitId: 'u', unitName: '督查室' },
          jurisdiction: { id: 'j', code: '370700', name: '潍坊市' },
          roles: ['INSPECTOR'],
          serverTime: '2026-11-20T06:00:00Z',
          pushPublicKey: 'k',
          mapTileUrl: null,
          unreadNotifications: 2,
          demo: false,
        },
      },
    })
  })
}

describe('session', () => {
  beforeEach(async () => {
    await new DeviceDatabase().settings.clear()
    setActivePinia(createPinia())
  })

  async function loggedInAs(officerId: string) {
    setActivePinia(createPinia())
    answerAs(officerId)
    const session = useSession()
    await session.open()
    await session.refresh()
    return session
  }

  it('opens without network as the officer who was here last', async () => {
    await loggedInAs('s-1')
    setActivePinia(createPinia())
    answerAs('offline')
    const session = useSession()
    await session.open()
    expect(session.state).toMatchObject({ status: 'ready', me: { officer: { id: 's-1' } } })
  })

  it('says that the first login needs the network', async () => {
    answerAs('offline')
    const session = useSession()
    await session.open()
    expect(session.state).toEqual({ status: 'unreachable' })
  })

  it('keeps the officer and the data when the session is over', async () => {
    const session = await loggedInAs('s-2')
    answerAs('nobody')
    await session.refresh()
    expect(session.state).toMatchObject({ status: 'expired', me: { officer: { id: 's-2' } } })
    expect(session.database?.officerId).toBe('s-2')
  })

  it('never shows one officer the data of another on the same phone', async () => {
    const first = await loggedInAs('s-3')
    await saveDraft(first.database!, 'finding-1', someFields({ text: '甲的草稿' }))
    const second = await loggedInAs('s-4')
    expect(second.database?.officerId).toBe('s-4')
    expect(await listDrafts(second.database!)).toEqual([])
  })

  it('locks after fourteen days without a word from the server and opens again at the next login, with all that was unsent', async () => {
    const session = await loggedInAs('s-6')
    await enqueueCheckIn(session.database!)
    const later = (days: number) =>
      vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T06:00:00Z') + days * 86_400_000)
    later(0)
    await session.refresh()
    const opened = async (as: string) => {
      setActivePinia(createPinia())
      answerAs(as)
      const next = useSession()
      await next.open()
      return next
    }
    later(13.9)
    expect((await opened('offline')).state.status).toBe('ready')
    later(14)
    const locked = await opened('offline')
    expect([locked.state.status, locked.database]).toEqual(['locked', undefined])
    // Setting the clock back does not open it, nor does another officer.
    later(1)
    expect((await opened('offline')).state.status).toBe('locked')
    expect((await opened('nobody')).state.status).toBe('locked')
    expect((await opened('s-7')).database?.officerId).toBe('s-7')
    const again = await opened('s-6')
    expect(again.state.status).toBe('ready')
    expect(await again.database!.commands.count()).toBe(1)
  })

  it('locks an open app too', async () => {
    const session = await loggedInAs('s-8')
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * 86_400_000)
    await session.checkLease()
    expect([session.state.status, session.database]).toEqual(['locked', undefined])
  })

  it('shows nothing of an officer who was switched off, and keeps what he wrote', async () => {
    const session = await loggedInAs('s-9')
    await enqueueCheckIn(session.database!)
    vi.stubGlobal('fetch', async () =>
      Response.json({ data: null, errors: [{ message: 'no', extensions: { code: 'OFFICER_DISABLED' } }] }),
    )
    await session.refresh()
    expect(session.state.status).toBe('refused')
    setActivePinia(createPinia())
    answerAs('offline')
    const next = useSession()
    await next.open()
    expect(next.state.status).toBe('locked')
    expect(await new LocalDatabase('s-9').commands.count()).toBe(1)
  })

  it('wipes the private data at logout and leaves to the server', async () => {
    const session = await loggedInAs('s-5')
    await saveDraft(session.database!, 'finding-1', someFields({ text: '私密' }))
    const leave = vi.fn()
    await session.logout(leave)
    expect(leave).toHaveBeenCalledWith('/auth/logout')
    expect(await listDrafts(new LocalDatabase('s-5'))).toEqual([])
    setActivePinia(createPinia())
    answerAs('offline')
    const next = useSession()
    await next.open()
    expect(next.state).toEqual({ status: 'unreachable' })
  })
})
