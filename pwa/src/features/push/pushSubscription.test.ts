import { describe, expect, it } from 'vitest'
import { keyBytes, pushState } from './pushSubscription'

describe('push', () => {
  it('reads the base64url key of the server', () => {
    expect([...keyBytes('-_8B')]).toEqual([251, 255, 1])
  })
  it('says that this browser has no push', async () => {
    expect(await pushState()).toEqual({ status: 'impossible', problem: 'unsupported' })
  })
})
