import type { LocalDatabase } from './db'
import { openBytes, sealBytes } from './vault'

export interface TileNumber {
  zoom: number
  x: number
  y: number
}

export interface MapPlace {
  latitude: number
  longitude: number
}

/** From the whole district to the single house. */
const zooms = [11, 12, 13, 14, 15, 16, 17] as const
const metersPerDegree = 111_320
/** What a tile of streets takes on average, for the size that is shown before the download. */
export const bytesPerTile = 14_000

const prefix = 'tile:'
const keyOf = ({ zoom, x, y }: TileNumber): string => `${prefix}${zoom}/${x}/${y}`

/** The tiles that cover a square around each place, every tile once, from the coarse to the fine. */
export function tilesAround(places: readonly MapPlace[], radiusMeters: number): TileNumber[] {
  const tiles = new Map<string, TileNumber>()
  for (const zoom of zooms) {
    for (const place of places) {
      const latitudes = radiusMeters / metersPerDegree
      const longitudes = latitudes / Math.cos((place.latitude * Math.PI) / 180)
      const northWest = tileAt(place.latitude + latitudes, place.longitude - longitudes, zoom)
      const southEast = tileAt(place.latitude - latitudes, place.longitude + longitudes, zoom)
      for (let x = northWest.x; x <= southEast.x; x++) {
        for (let y = northWest.y; y <= southEast.y; y++) tiles.set(keyOf({ zoom, x, y }), { zoom, x, y })
      }
    }
  }
  return [...tiles.values()]
}

/** Web Mercator: the tile that holds a point. */
export function tileAt(latitude: number, longitude: number, zoom: number): TileNumber {
  const tilesInRow = 2 ** zoom
  const radians = (latitude * Math.PI) / 180
  const clamp = (value: number) => Math.min(tilesInRow - 1, Math.max(0, Math.floor(value)))
  return {
    zoom,
    x: clamp(((longitude + 180) / 360) * tilesInRow),
    y: clamp(((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * tilesInRow),
  }
}

/** The address of a tile, by the template that the server gave. */
export function tileAddress(template: string, { zoom, x, y }: TileNumber): string {
  return template.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y))
}

/** Tiles lie sealed like all else: where somebody looks tells where he goes. */
export async function saveTile(database: LocalDatabase, tile: TileNumber, bytes: ArrayBuffer): Promise<void> {
  await database.copies.put({ key: keyOf(tile), savedAt: Date.now(), data: await sealBytes(database, bytes) })
}

export async function loadTile(database: LocalDatabase, tile: TileNumber): Promise<ArrayBuffer | undefined> {
  const row = await database.copies.get(keyOf(tile))
  return row && openBytes(database, row.data)
}

export async function hasTile(database: LocalDatabase, tile: TileNumber): Promise<boolean> {
  return (await database.copies.where('key').equals(keyOf(tile)).count()) > 0
}

export interface TileFacts {
  tiles: number
  bytes: number
  savedAt: number
}

export async function tileFacts(database: LocalDatabase): Promise<TileFacts | undefined> {
  const facts: TileFacts = { tiles: 0, bytes: 0, savedAt: 0 }
  await database.copies
    .where('key')
    .startsWith(prefix)
    .each((row) => {
      facts.tiles++
      facts.bytes += row.data.data.byteLength
      facts.savedAt = Math.max(facts.savedAt, row.savedAt)
    })
  return facts.tiles ? facts : undefined
}

export async function removeTiles(database: LocalDatabase): Promise<void> {
  await database.copies.where('key').startsWith(prefix).delete()
}
