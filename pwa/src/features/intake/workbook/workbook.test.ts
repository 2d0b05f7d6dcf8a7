import { describe, expect, it } from 'vitest'
import { readWorkbook, UnreadableWorkbook } from './readWorkbook'
import { writeWorkbook } from './writeWorkbook'
import { writeZip } from './zip'

async function roundTrip(rows: string[][], merged?: string[]) {
  return readWorkbook(writeWorkbook([{ name: '台账', rows, ...(merged ? { merged } : {}) }]).buffer)
}

const sheetHead = '<worksheet><sheetData>'
function book(sheet: string, strings = ''): ArrayBuffer {
  return writeZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A&amp;B" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': sheet,
  }).buffer
}

describe('a workbook', () => {
  it('comes back as it was written', async () => {
    const rows = [
      ['序号', '事项名称'],
      ['1', '改造管网 <3.2公里> & "泵站"'],
      ['', '第二行\n换行'],
    ]
    expect(await roundTrip(rows)).toEqual([{ name: '台账', rows }])
  })
  it('repeats what a cell over several rows says', async () => {
    const sheets = await roundTrip([['单位'], ['住建局', '甲'], ['', '乙'], ['财政局', '丙']], ['A2:A3'])
    expect(sheets[0]!.rows.map((row) => row[0])).toEqual(['单位', '住建局', '住建局', '财政局'])
  })
  it('reads shared and rich strings, numbers, gaps and prefixes as other programs write them', async () => {
    const sheets = await readWorkbook(
      book(
        `${sheetHead}<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2"><v>46295</v></c></row><row r="3"><c t="str"><f>A1</f><v>x</v></c><c t="e"><v>#N/A</v></c></row></sheetData></worksheet>`,
        '<sst><si><r><t>住建</t></r><r><t xml:space="preserve">局 </t></r><rPh><t>zhu</t></rPh></si></sst>',
      ),
    )
    expect(sheets).toEqual([{ name: 'A&B', rows: [[], ['', '住建局', '', '46295'], ['x', '']] }])
  })
  it('says when it is of the old format, or none', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]).buffer
    await expect(readWorkbook(old)).rejects.toEqual(new UnreadableWorkbook('oldFormat'))
    await expect(readWorkbook(new TextEncoder().encode('序号,事项\n'.repeat(9)).buffer)).rejects.toThrow('broken')
    await expect(readWorkbook(new ArrayBuffer(0))).rejects.toThrow('broken')
    await expect(readWorkbook(writeZip({ 'word/document.xml': '<w/>' }).buffer)).rejects.toThrow('broken')
  })
  it('reads 2,400 rows', async () => {
    const rows = Array.from({ length: 2400 }, (_, n) => [
      String(n),
      ...Array.from({ length: 12 }, () => '推进重点工作落实见效'),
    ])
    expect((await roundTrip(rows))[0]!.rows).toHaveLength(2400)
  })
})
