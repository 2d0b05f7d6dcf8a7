import { onMounted, onUnmounted } from 'vue'

export interface LedgerKeys {
  search(): void
  move(by: 1 | -1): void
  open(): void
  /** Puts the row that has the focus into the selection, or takes it out. */
  select(): void
  help(): void
}

/** What a key means on the ledger; undefined while somebody types or holds a modifier. */
export function ledgerKey(event: {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  target: EventTarget | null
}): 'search' | 'next' | 'previous' | 'open' | 'select' | 'help' | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const target = event.target
  if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]'))
    return undefined
  switch (event.key) {
    case '/':
      return 'search'
    case 'j':
    case 'ArrowDown':
      return 'next'
    case 'k':
    case 'ArrowUp':
      return 'previous'
    case 'x':
      return 'select'
    case '?':
      return 'help'
    case 'Enter':
      return target instanceof HTMLElement && target.closest('a, button') ? undefined : 'open'
    default:
      return undefined
  }
}

/** `/` searches, `j k` and the arrows move, `Enter` opens, `x` selects, `?` lists the keys. */
export function useLedgerKeys(keys: LedgerKeys) {
  function onKey(event: KeyboardEvent) {
    const meaning = ledgerKey(event)
    if (!meaning) return
    event.preventDefault()
    if (meaning === 'search') keys.search()
    else if (meaning === 'next') keys.move(1)
    else if (meaning === 'previous') keys.move(-1)
    else if (meaning === 'open') keys.open()
    else if (meaning === 'select') keys.select()
    else keys.help()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
}
