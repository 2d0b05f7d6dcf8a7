import L from 'leaflet'
import type { LocalDatabase } from '@/offline/db'
import { loadTile, tileAddress } from '@/offline/mapTiles'

/** A transparent pixel: a picture that is missing must not show a broken one. */
const nothing = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** The map's background: what lies on this phone first, then the server. Where neither has it the grid shows. */
export class StoredTiles extends L.GridLayer {
  constructor(
    private readonly database: LocalDatabase,
    private readonly address: string,
    options?: L.GridLayerOptions,
  ) {
    super(options)
    this.on('tileunload', ({ tile }: L.TileEvent) => URL.revokeObjectURL((tile as HTMLImageElement).src))
  }

  protected override createTile({ x, y, z }: L.Coords, done: L.DoneCallback): HTMLElement {
    const picture = document.createElement('img')
    picture.alt = ''
    picture.className = 'map-grid-tile'
    picture.addEventListener('load', () => done(undefined, picture))
    picture.addEventListener('error', () => (picture.src = nothing), { once: true })
    void this.show(picture, { zoom: z, x, y })
    return picture
  }

  private async show(picture: HTMLImageElement, tile: { zoom: number; x: number; y: number }): Promise<void> {
    const kept = await loadTile(this.database, tile).catch(() => undefined)
    picture.src = kept ? URL.createObjectURL(new Blob([kept])) : tileAddress(this.address, tile)
  }
}
