import { describe, expect, it } from 'vitest'
import { ledgerKey } from './useLedgerKeys'

const plain = { ctrlKey: false, metaKey: false, altKey: false }

describe('the keys of the ledger', () => {
  it('search, move, open and help', () => {
    const target = document.createElement('div')
    expect(
      ['/', 'j', 'k', 'ArrowDown', 'ArrowUp', 'Enter', 'x', '?', 'y'].map((key) =>
        ledgerKey({ ...plain, key, target }),
      ),
    ).toEqual(['search', 'next', 'previous', 'next', 'previous', 'open', 'select', 'help', undefined])
  })
  it('are letters while somebody types', () => {
    expect(ledgerKey({ ...plain, key: 'j', target: document.createElement('input') })).toBeUndefined()
  })
  it('leave Enter to the link that has the focus', () => {
    expect(ledgerKey({ ...plain, key: 'Enter', target: document.createElement('a') })).toBeUndefined()
  })
  it('do not take a shortcut of the browser', () => {
    expect(ledgerKey({ ...plain, key: 'k', ctrlKey: true, target: document.body })).toBeUndefined()
  })
})
