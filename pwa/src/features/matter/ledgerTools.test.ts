import { describe, expect, it } from 'vitest'
import type { LedgerRow } from './ledgerColumns'
import { cellOf, chosenColumns } from './ledgerColumns'
import { allRows } from './useLedgerExport'
import { windowOf } from './virtualRows'
import { crc32 } from '@/shared/format/crc32'
import { escapeXml, sheetXml, workbook } from '@/shared/format/xlsx'

function row(id: string, title = '市医院拆迁'): LedgerRow {
  return {
    id,
    number: '督〔2026〕213号',
    title,
    source: 'WORK_REPORT',
    urgency: 'NORMAL',
    listed: false,
    step: 'METHOD_CONFIRMED',
    dueOn: '2026-11-04',
    closedLate: false,
    progressPercent: 45,
    lastActivityAt: '2026-11-20T01:00:00Z',
    tags: ['重点'],
    lamp: {
      light: 'RED',
      reason: 'OVERDUE',
      dueOn: '2026-11-04',
      remainingWorkingDays: null,
      overdueWorkingDays: 12,
      rule: 'WF-09',
      nextStep: 'ESCALATION_PROPOSED',
      nextOn: null,
    },
    leadUnit: { id: 'u', name: '市住房和城乡建设局', shortName: '住建局' },
    supportingUnits: [],
    latestReports: [{ id: 'r', reportedAt: '2026-11-19T01:00:00Z', percent: 45, progress: '已签约 30 户' }],
  }
}
const t = (key: string) => key

describe('the exported sheet', () => {
  it('holds no formula, whatever a cell begins with (S21)', () => {
    const xml = sheetXml({
      name: '台账',
      widths: [10],
      head: ['事项'],
      rows: [['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['<b>&"']],
    })
    expect(xml).not.toContain('<f>')
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(6)
    expect(xml).toContain('<t xml:space="preserve">=1+1</t>')
    expect(xml).toContain('&lt;b&gt;&amp;&quot;')
    expect(escapeXml('a\u0000b\u001fc')).toBe('abc')
  })
  it('is a zip archive whose parts check out', async () => {
    const file = await workbook({ name: '台账', widths: [10, 5], head: ['事项', '进度'], rows: [['拆迁', 45]] })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(bytes.slice(0, 4)).toEqual(Uint8Array.of(0x50, 0x4b, 3, 4))
    expect(new DataView(bytes.buffer).getUint16(bytes.length - 12, true)).toBe(6)
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })
  it('says in a cell what the screen says', () => {
    expect(cellOf(row('1'), 'lead', t)).toBe('市住房和城乡建设局')
    expect(cellOf(row('1'), 'progress', t)).toBe(45)
    expect(cellOf(row('1'), 'activity', t)).toBe('2026-11-20')
    expect(cellOf(row('1'), 'lamp', t)).toBe('enum.TrafficLight.RED lamp.overdue')
  })
  it('reads every page once', async () => {
    const pages = [
      { items: [row('1'), row('2')], nextCursor: 'a' },
      { items: [row('2'), row('3')], nextCursor: null },
    ]
    const asked: unknown[] = []
    const rows = await allRows({ filter: { lights: ['RED'] }, sort: 'LAMP' }, undefined, async (variables) => {
      asked.push(variables.after)
      return { matters: pages[asked.length - 1]! }
    })
    expect(rows.map((each) => each.id)).toEqual(['1', '2', '3'])
    expect(asked).toEqual([undefined, 'a'])
  })
})

describe('the columns of the ledger', () => {
  it('keep their order, number and matter always', () => {
    expect(chosenColumns(['lamp', 'due', 'nonsense'])).toEqual(['number', 'matter', 'due', 'lamp'])
  })
})

describe('the rows that are drawn', () => {
  it('are those on the screen and a few more, and the room adds up', () => {
    const shown = windowOf(1000, 50, 20_000, 800)
    expect(shown.first).toBe(388)
    expect(shown.end).toBe(428)
    expect(shown.above + (shown.end - shown.first) * 50 + shown.below).toBe(50_000)
  })
  it('are all of a short table', () => {
    expect(windowOf(5, 50, 0, 800)).toEqual({ first: 0, end: 5, above: 0, below: 0 })
    expect(windowOf(0, 50, 0, 800)).toEqual({ first: 0, end: 0, above: 0, below: 0 })
  })
})
