import { randomUUID } from 'node:crypto'
import { bundlePhone } from '../faults/bundle'
import type { FindingOrder } from '../faults/orders'
import { Phone } from '../faults/phone'
import { sql } from '../support/database'
import { address } from '../support/people'
import { officer } from '../support/scene'
import type { Figure } from './figures'
import { Link, type LinkSetting } from './link'

const megabit = 1_000_000
export const fieldLink: LinkSetting = {
  bitsPerSecond: 10 * megabit,
  roundTripMilliseconds: 100,
  cutEveryBytes: 5_000_000,
}
const photosOfFinding = 3
const photoBytes = 300_000

/** G13: a long time without network, then a link that is neither fast nor steady. The outbox is the app's own, in Chromium. */
export async function fieldwork(planIds: readonly string[], picture: Buffer, count: number): Promise<Figure[]> {
  const link = await Link.to(Number(new URL(address()).port))
  const phone = await Phone.logIn('inspector', 'bench', link, await bundlePhone())
  try {
    const { id: officerId } = await officer('inspector')
    const { unitId } = await officer('liaison')
    const tab = await phone.openTab()
    await tab.call('open', { officerId, picture: picture.toString('base64'), clockSkew: 0 })
    const orders = Array.from({ length: count }, (_, index): FindingOrder => {
      const planId = planIds[Math.floor((index * planIds.length) / count)] ?? ''
      const photos = Array.from({ length: photosOfFinding }, (_, photo) => ({
        id: randomUUID(),
        kind: 'whole' as const,
        size: photoBytes,
        seed: index * photosOfFinding + photo + 1,
      }))
      return { id: randomUUID(), planId, unitId, text: `外业 ${index + 1} ${randomUUID().slice(0, 8)}`, photos }
    })
    for (let at = 0; at < orders.length; at += 20) {
      const { accepted } = await tab.call('capture', orders.slice(at, at + 20))
      if (accepted.length < Math.min(20, orders.length - at)) throw new Error('the phone did not take all')
    }
    link.set(fieldLink)
    const milliseconds = await tab.call('sendAll')
    const [{ bytesUp, headBytes, cuts }] = [link]
    link.set(undefined)
    const needed = await arrived(orders)
    await tab.call('wipe')
    const seconds = milliseconds / 1000
    // Also counts what little the receipts and the questions after a cut need.
    const resent = Math.max(0, bytesUp - headBytes - needed)
    return [
      {
        id: 'G13',
        measure: `${count} findings, ${count * photosOfFinding} photos: time`,
        value: seconds,
        unit: 's',
        goal: '',
        note: `${cuts} cuts`,
      },
      {
        id: 'G13',
        measure: 'share of the rate of the link',
        value: (needed * 800) / seconds / fieldLink.bitsPerSecond,
        unit: '%',
        goal: '≥85 %',
      },
      { id: 'G13', measure: 'bytes sent twice', value: (resent / needed) * 100, unit: '%', goal: '≤2 %' },
    ]
  } finally {
    await phone.close()
  }
}

/** Bytes that had to go up at the least: texts as they are kept, originals and stamped copies. All must be there. */
async function arrived(orders: FindingOrder[]): Promise<number> {
  const ids = orders.map((order) => order.id)
  const [row] = await sql(
    `select (select count(*) from finding where id = any ($1::uuid[])) as findings,
       (select count(*) from evidence where finding_id = any ($1::uuid[]) and state = 'HELD') as held,
       (select coalesce(sum(size + stamped_size), 0) from evidence where finding_id = any ($1::uuid[])) as bytes`,
    [ids],
  )
  const photos = orders.reduce((sum, order) => sum + order.photos.length, 0)
  if (Number(row?.findings) !== orders.length || Number(row?.held) !== photos)
    throw new Error(`only ${String(row?.findings)} findings and ${String(row?.held)} photos arrived`)
  return Number(row?.bytes) + orders.length * textBytes
}

/** GraphQL request of a finding with three photos, as measured. */
const textBytes = 2_400
