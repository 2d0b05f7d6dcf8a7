import Dexie, { type EntityTable, type Table } from 'dexie'

/** A copy of a query's answer, so that a page opens without network. */
export interface Copy {
  key: string
  savedAt: number
  data: unknown
}

/**
 * Local database of one officer. Its name carries the officer id: two people on one phone never see each other's data.
 */
export class LocalDatabase extends Dexie {
  copies!: EntityTable<Copy, 'key'>

  constructor(readonly officerId: string) {
    super(`luoshi-${officerId}`)
    this.version(1).stores({ copies: 'key, savedAt' })
  }
}

/** What belongs to the device and to nobody: who was here last and how the screen looks. */
export class DeviceDatabase extends Dexie {
  settings!: Table<{ key: string; value: unknown }, string>

  constructor() {
    super('luoshi-device')
    this.version(1).stores({ settings: 'key' })
  }
}
