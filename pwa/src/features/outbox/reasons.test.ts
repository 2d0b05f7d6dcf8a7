import { describe, expect, it } from 'vitest'
import type { Outcome } from '@/offline/outcome'
import words from './words/zh-CN.json'
import { reasonOf } from './reasons'

const later = (more: object): Outcome => ({ kind: 'retryLater', at: 0, reason: 'server', ...more }) as Outcome

describe('why an item waits, in plain words', () => {
  it.each<[string, Outcome | undefined, string, boolean]>([
    ['nothing tried yet', undefined, '等待发送', false],
    ['no network', later({ reason: 'offline' }), '没有网络', false],
    ['a captive portal', later({ reason: 'offline', portal: true }), '网页上认证', true],
    ['an ended session', { kind: 'needsLogin', at: 0 }, '一个字也不会丢', true],
    ['429', later({ status: 429 }), '服务器正忙', false],
    ['503', later({ status: 503 }), '暂时故障', false],
    ['403 of a proxy', later({ status: 403 }), '拒收', false],
    ['a damaged piece', later({ status: 460 }), '断点', false],
    ['anything else', later({ status: 0 }), '稍后自动再发', false],
  ])('%s', (_what, outcome, part, asks) => {
    const { key, asksForOfficer } = reasonOf(outcome)
    expect((words.outbox.reason as Record<string, string>)[key]).toContain(part)
    expect(asksForOfficer).toBe(asks)
  })

  it('says of an item that was not tried yet what keeps the whole outbox', () => {
    expect(reasonOf(undefined, 'network')).toMatchObject({ key: 'network', asksForOfficer: false })
    expect(reasonOf(undefined, 'portal')).toMatchObject({ key: 'portal', asksForOfficer: true })
    expect(reasonOf(later({ status: 503 }), 'network').key).toBe('server')
  })
})
