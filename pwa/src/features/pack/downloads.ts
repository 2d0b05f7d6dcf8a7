import { TodayDocument } from '@/shared/graphql/generated/graphql'
import {
  MatterDossierDocument,
  PackMatterCountDocument,
  PackMattersDocument,
  TargetHistoryDocument,
  type PackMattersQuery,
} from '@/shared/graphql/generated/office/graphql'
import { request } from '@/shared/graphql/client'
import { RequestFailed } from '@/shared/graphql/failure'
import { saveCopy } from '@/offline/copies'
import type { LocalDatabase } from '@/offline/db'
import { fetchBasics, keepPlans, targetKey, todayKey } from '@/offline/fieldData'
import { hasTile, saveTile, tileAddress, type TileNumber } from '@/offline/mapTiles'
import { saveMatterPack, type PackMatter } from '@/offline/matterPack'

export interface Download {
  signal: AbortSignal
  progress(done: number, all: number): void
}

/** A phone finds its way in this many; whoever has more looks in the office. */
export const mostMatters = 20_000
const pageSize = 100
const tilesAtOnce = 4

export async function countMatters(): Promise<number> {
  const { matterCounts } = await request(PackMatterCountDocument)
  return Math.min(matterCounts.all, mostMatters)
}

/** Every plan of today with its forms, its matter and what is on record of its target. */
export async function downloadPlans(database: LocalDatabase, { signal, progress }: Download): Promise<void> {
  const today = await request(TodayDocument, {}, { signal })
  const { plans } = today.today
  await keep(database, todayKey, today)
  await keepPlans(database, plans)
  await fetchBasics(database)
  let done = 0
  progress(done, plans.length)
  for (const plan of plans) {
    const history = await request(TargetHistoryDocument, { planId: plan.id }, { signal })
    const matter = await request(MatterDossierDocument, { id: plan.matter.id }, { signal })
    await keep(database, targetKey(plan.id), history)
    await keep(database, `matter:${plan.matter.id}`, matter)
    progress(++done, plans.length)
  }
}

/** A copy that must be there afterwards: a full phone is told, not passed over. */
async function keep(database: LocalDatabase, key: string, data: unknown): Promise<void> {
  if (!(await saveCopy(database, key, data))) throw new DOMException('no room left', 'QuotaExceededError')
}

/** All matters that the officer may see, the latest moved first. The old ones stay until the new ones are complete. */
export async function downloadMatters(database: LocalDatabase, { signal, progress }: Download): Promise<void> {
  const all = await countMatters()
  const rows: PackMatter[] = []
  let after: string | null = null
  do {
    const page: PackMattersQuery = await request(PackMattersDocument, { first: pageSize, after }, { signal })
    rows.push(...page.matters.items.map(packed))
    after = page.matters.nextCursor
    progress(Math.min(rows.length, all), all)
  } while (after && rows.length < mostMatters)
  await saveMatterPack(database, rows)
}

function packed(matter: PackMattersQuery['matters']['items'][number]): PackMatter {
  const { lamp, leadUnit, ...facts } = matter
  return { ...facts, light: lamp.light, leadUnit: leadUnit?.shortName ?? null }
}

/** Tiles that are not kept yet, some at a time. A tile that the map does not have is no failure. */
export async function downloadTiles(
  database: LocalDatabase,
  address: string,
  tiles: readonly TileNumber[],
  { signal, progress }: Download,
): Promise<void> {
  let next = 0
  let done = 0
  async function fetchNext(): Promise<void> {
    for (let tile = tiles[next++]; tile; tile = tiles[next++]) {
      signal.throwIfAborted()
      if (!(await hasTile(database, tile))) await keepTile(database, address, tile, signal)
      progress(++done, tiles.length)
    }
  }
  await Promise.all(Array.from({ length: tilesAtOnce }, fetchNext))
}

async function keepTile(database: LocalDatabase, address: string, tile: TileNumber, signal: AbortSignal) {
  const answer = await fetch(tileAddress(address, tile), { signal }).catch(() => {
    throw new RequestFailed({ kind: 'offline' })
  })
  if (answer.status === 404) return
  if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('image/'))
    throw new RequestFailed({ kind: 'server', status: answer.status })
  await saveTile(database, tile, await answer.arrayBuffer())
}
