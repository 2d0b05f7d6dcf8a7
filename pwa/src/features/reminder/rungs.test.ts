import { describe, expect, it } from 'vitest'
import { rungs } from './rungs'

const address = (channel: 'ROBOT' | 'MAIL' | 'SMS', deadAt: string | null = null) => ({
  channel,
  address: 'x',
  hasSecret: false,
  createdAt: '2026-11-26T00:00:00Z',
  lastDeliveredAt: null,
  deadAt,
  deadReason: null,
})

describe('the ladder of channels', () => {
  it('waits so many minutes more at each channel that lives', () => {
    const found = rungs({
      offered: ['WEB_PUSH', 'ROBOT', 'MAIL', 'SMS'],
      fallOverMinutes: 30,
      addresses: [address('ROBOT'), address('MAIL', '2026-11-26T01:00:00Z'), address('SMS')],
      lastTest: null,
    })
    expect(found.map(({ channel, minutes }) => [channel, minutes])).toEqual([
      ['ROBOT', 30],
      ['MAIL', 30],
      ['SMS', 60],
    ])
  })
  it('shows only what the installation offers', () => {
    expect(rungs({ offered: ['WEB_PUSH', 'SMS'], fallOverMinutes: 30, addresses: [], lastTest: null })).toMatchObject([
      { channel: 'SMS', address: undefined },
    ])
  })
})
