import { describe, expect, it } from 'vitest'
import { cellsOfBlock, placeBlock } from './pasteBlock'

const rows = [
  { id: 'u1', name: '泽州县人民政府', shortName: '泽州县' },
  { id: 'u2', name: '高平市人民政府', shortName: '高平市' },
  { id: 'u3', name: '城区人民政府', shortName: '城区' },
]
const columns = [
  { id: 'i1', name: '固定资产投资' },
  { id: 'i2', name: '财政收入' },
]
const place = (text: string, at = { row: 0, column: 0 }) => placeBlock(cellsOfBlock(text), rows, columns, at)
const filled = (text: string, at?: { row: number; column: number }) =>
  place(text, at).cells.map(({ row, column, text: figure }) => `${rows[row]!.id}/${columns[column]!.id}=${figure}`)

describe('a block on the clipboard', () => {
  it('has its cells between tabs and lines', () => {
    expect(cellsOfBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })
  it('may quote what contains a line or a quote', () => {
    expect(cellsOfBlock('"固定资产\n投资"\t"他说""好"""\n1\t2')).toEqual([
      ['固定资产\n投资', '他说"好"'],
      ['1', '2'],
    ])
  })
  it('leaves out lines that say nothing', () => {
    expect(cellsOfBlock('1\t2\n\t\n3\t4\n\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })
})

describe('where a block belongs', () => {
  it('is where it was dropped when it says nothing else', () => {
    expect(filled('1\t2\n3\t4', { row: 1, column: 0 })).toEqual(['u2/i1=1', 'u2/i2=2', 'u3/i1=3', 'u3/i2=4'])
  })
  it('keeps blanks as blanks', () => expect(filled('1\t\n\t4')).toEqual(['u1/i1=1', 'u1/i2=', 'u2/i1=', 'u2/i2=4']))
  it('counts what falls outside', () => {
    const { cells, outside } = place('1\t2\n3\t4', { row: 2, column: 1 })
    expect(cells).toEqual([{ row: 2, column: 1, text: '1' }])
    expect(outside).toBe(3)
  })
  it('goes by the names of the units, in whatever order', () => {
    expect(filled('高平\t5\t6\n泽州县\t1,234\t2\n城区政府\t7\t8', { row: 2, column: 0 })).toEqual([
      'u2/i1=5',
      'u2/i2=6',
      'u1/i1=1,234',
      'u1/i2=2',
      'u3/i1=7',
      'u3/i2=8',
    ])
  })
  it('goes by the names of the indicators, with measures and numbers beside them', () => {
    const text = '序号\t单位\t财政收入（亿元）\t排名\t固定资产投资\n1\t泽州县\t9\t2\t10\n2\t高平市\t8\t1\t11'
    expect(filled(text)).toEqual(['u1/i2=9', 'u1/i1=10', 'u2/i2=8', 'u2/i1=11'])
    expect(place(text).strangers).toEqual(['排名'])
  })
  it('names the units that it does not know', () => {
    const { cells, strangers } = place('全市合计\t100\t200\n泽州县\t1\t2')
    expect(strangers).toEqual(['全市合计'])
    expect(cells).toHaveLength(2)
  })
  it('does not guess between two units', () => {
    const alike = [...rows, { id: 'u4', name: '泽州县水利局', shortName: '县水利局' }]
    const { cells, strangers } = placeBlock(cellsOfBlock('泽州\t1\n高平市\t2'), alike, columns, { row: 0, column: 0 })
    expect(strangers).toEqual(['泽州'])
    expect(cells).toEqual([{ row: 1, column: 0, text: '2' }])
  })
})
