import { expect, it } from 'vitest'
import { signedTextHash } from './signedTextHash'

it('computes the hash that sha256sum prints for the same text', async () => {
  expect(await signedTextHash('同意立项\n')).toBe('80e8f157aa10cd4b42a3089123f932bc5e7772cf66dcc3c7b7d3bc22e16290b0')
})
