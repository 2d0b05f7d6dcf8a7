import 'fake-indexeddb/auto'
import L from 'leaflet'
import { beforeEach, describe, expect, it } from 'vitest'
import { LocalDatabase } from './db'
import { bytesPerTile, hasTile, loadTile, removeTiles, saveTile, tileAt, tileFacts, tilesAround } from './mapTiles'
import { loadMatterPack, matterPackFacts, removeMatterPack, saveMatterPack, type PackMatter } from './matterPack'
import { matterSearch } from './matterSearch'

let database: LocalDatabase
beforeEach(async () => {
  await new LocalDatabase('pack').delete()
  database = new LocalDatabase('pack')
})

function matter(number: number, title = `市医院易址扩建项目第${number}标段`): PackMatter {
  return {
    id: `id-${number}`,
    number: `督〔2026〕${number}号`,
    title,
    step: 'IN_PROGRESS',
    listed: false,
    dueOn: '2026-12-01',
    leadUnit: '市住建局',
    light: 'GREEN',
  }
}

describe('the list of matters on the phone', () => {
  it('comes back whole, in its order, with its age', async () => {
    const rows = Array.from({ length: 1201 }, (_, index) => matter(index))
    await saveMatterPack(database, rows, 1000)
    expect(await loadMatterPack(database)).toEqual({ savedAt: 1000, rows })
  })

  it('lies sealed: no title can be read in the store', async () => {
    await saveMatterPack(database, [matter(1)])
    const all = await database.copies.toArray()
    expect(all.length).toBeGreaterThan(1)
    for (const row of all) expect(new TextDecoder().decode(row.data.data)).not.toContain('医院')
  })

  it('gives way to a newer one and leaves nothing of the old', async () => {
    await saveMatterPack(
      database,
      Array.from({ length: 1500 }, (_, index) => matter(index)),
      1000,
    )
    await saveMatterPack(database, [matter(7)], 2000)
    expect((await loadMatterPack(database))?.rows).toEqual([matter(7)])
    expect(await database.copies.count()).toBe(2)
  })

  it('stays usable when a newer one is broken off', async () => {
    await saveMatterPack(database, [matter(1)], 1000)
    await database.copies.put({
      key: 'pack:matters:2000:0',
      savedAt: 2000,
      data: (await database.copies.toArray())[0]!.data,
    })
    expect((await loadMatterPack(database))?.rows).toEqual([matter(1)])
  })

  it('tells how many and how large, and goes when asked', async () => {
    await saveMatterPack(database, [matter(1), matter(2)], 1000)
    expect(await matterPackFacts(database)).toMatchObject({ rows: 2, savedAt: 1000 })
    await removeMatterPack(database)
    expect(await matterPackFacts(database)).toBeUndefined()
    expect(await database.copies.count()).toBe(0)
  })
})

describe('search among them', () => {
  const search = matterSearch([
    matter(1),
    matter(12),
    matter(3, 'ＡＢＣ 大道 整治'),
    { ...matter(4), leadUnit: '市水务局' },
  ])

  it.each([
    ['医院 12号', ['id-12']],
    ['abc大道', []],
    ['abc 大道', ['id-3']],
    ['水务', ['id-4']],
    ['〔2026〕3', ['id-3']],
    ['没有这样的', []],
  ])('%s', (words, ids) => {
    expect(search.find(words).rows.map((row) => row.id)).toEqual(ids)
  })

  it('shows the first and counts all', () => {
    const found = search.find('', 2)
    expect(found.rows).toHaveLength(2)
    expect(found.total).toBe(4)
  })
})

describe('tiles of the map', () => {
  const hospital = { latitude: 35.4907, longitude: 112.8513 }

  it.each([11, 15, 17])('have the numbers that the map asks for, at zoom %i', (zoom) => {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(hospital.latitude, hospital.longitude), zoom)
    expect(tileAt(hospital.latitude, hospital.longitude, zoom)).toEqual({
      zoom,
      x: Math.floor(x / 256),
      y: Math.floor(y / 256),
    })
  })

  it('cover the square around each place once', () => {
    const one = tilesAround([hospital], 1000)
    expect(tilesAround([hospital, hospital], 1000)).toHaveLength(one.length)
    expect(new Set(one.map(({ zoom, x, y }) => `${zoom}/${x}/${y}`)).size).toBe(one.length)
    const finest = one.filter(({ zoom }) => zoom === 17)
    // 2 km at 249 m a tile: 8 or 9 in each direction, and one for the edge.
    expect(finest.length).toBeGreaterThanOrEqual(64)
    expect(finest.length).toBeLessThanOrEqual(100)
    expect(one.length * bytesPerTile).toBeLessThan(3_000_000)
  })

  it('come back as they went, sealed', async () => {
    const tile = { zoom: 15, x: 1, y: 2 }
    const bytes = new TextEncoder().encode('a picture of streets').buffer
    await saveTile(database, tile, bytes)
    expect(new TextDecoder().decode(await loadTile(database, tile))).toBe('a picture of streets')
    const [row] = await database.copies.toArray()
    expect(new TextDecoder().decode(row?.data.data)).not.toContain('streets')
    expect(await hasTile(database, { ...tile, x: 9 })).toBe(false)
    expect((await tileFacts(database))?.tiles).toBe(1)
    await removeTiles(database)
    expect(await tileFacts(database)).toBeUndefined()
  })
})
