import L from 'leaflet'
import type { LocalDatabase } from '@/offline/db'
import { loadTile, tileAddress } from '@/offline/mapTiles'

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
    picture.addEventListener('error', () => {
      picture.removeAttribute('src')
      done(undefined, picture)
    })
    void this.show(picture, { zoom: z, x, y })
    return picture
  }

  private async show(picture: HTMLImageElement, tile: { zoom: number; x: number; y: number }): Promise<void> {
    const kept = await loadTile(this.database, tile).catch(() => undefined)
    picture.src = kept ? URL.createObjectURL(new Blob([kept])) : tileAddress(this.address, tile)
  }
}
