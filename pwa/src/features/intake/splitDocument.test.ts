import { describe, expect, it } from 'vitest'
import { chineseNumber, deadlineIn, mergeWithPrevious, splitAt, splitDocument, unitsIn } from './splitDocument'

const units = [
  { name: '市住房和城乡建设局', shortName: '住建局' },
  { name: '市财政局', shortName: '财政局' },
  { name: '市教育局', shortName: '教育局' },
  { name: '阳城县人民政府', shortName: '阳城县' },
]

const report = `2026年市政府工作报告任务分解意见
晋市政办发〔2026〕8号

为做好今年工作，现分解如下。
一、全力推进项目建设
（一）抓好重点工程。今年安排重点项目。
1．加快市医院易址扩建，6月底前完成拆迁。（责任单位：市住建局、市财政局）
2．建成公办幼儿园6所，9月30日前投用。
（二）优化营商环境。推行一件事一次办，年底前高频事项全部网办。
二、持续改善民生
（一）办好教育实事。由市教育局牵头，市财政局配合，新增学位3000个。
2026年3月2日`

describe('a work report', () => {
  const split = splitDocument(report, units)
  it('is split by its own numbering, down to the lowest level', () => {
    expect(split.items.map((item) => item.paragraph)).toEqual(['一（一）1', '一（一）2', '一（二）', '二（一）'])
  })
  it('keeps the item above each', () => {
    expect(split.items.map((item) => item.parent)).toEqual([
      '（一）抓好重点工程',
      '（一）抓好重点工程',
      '一、全力推进项目建设',
      '二、持续改善民生',
    ])
  })
  it('gives each a heading without the unit in brackets', () => {
    expect(split.items.map((item) => item.title)).toEqual([
      '加快市医院易址扩建，6月底前完成拆迁',
      '建成公办幼儿园6所，9月30日前投用',
      '优化营商环境',
      '办好教育实事',
    ])
  })
  it('proposes units and dates in the words of the document', () => {
    expect(split.items.map(({ leadUnit, supportUnits, dueOn }) => [leadUnit, supportUnits, dueOn])).toEqual([
      ['市住建局', '市财政局', '6月底前'],
      ['', '', '9月30日前'],
      ['', '', '年底前'],
      ['市教育局', '市财政局', ''],
    ])
  })
  it('knows title and number, and leaves head and date out of the items', () => {
    expect(split.title).toBe('2026年市政府工作报告任务分解意见')
    expect(split.reference).toBe('晋市政办发〔2026〕8号')
    expect(split.items.map((item) => item.content).join()).not.toMatch(/现分解如下|3月2日/)
  })
})

describe('minutes', () => {
  it('are one item for each numbered decision, with the lines that belong to it', () => {
    const split = splitDocument(`市政府第17次常务会议纪要
会议议定以下事项：
一、关于供热管网改造
会议听取了汇报。
会议要求，10月底前完成主管网改造。
二、关于农村公路
会议要求，抓紧开工。
出席：王主持、郑分管
列席：一、二、三科负责人`)
    expect(split.items.map((item) => item.title)).toEqual(['关于供热管网改造', '关于农村公路'])
    expect(split.items[0]!.content).toContain('会议听取了汇报。\n会议要求，10月底前')
    expect(split.items[1]!.content).toBe('关于农村公路\n会议要求，抓紧开工。')
  })
  it('may begin at a lower level', () => {
    const split = splitDocument('会议议定：\n1.抓好防汛\n2.抓好防火\n（1）备足物资\n（2）开展演练\n3.抓好值守')
    expect(split.items.map((item) => item.paragraph)).toEqual(['1', '2（1）', '2（2）', '3'])
  })
})

describe('a text that lost its line breaks', () => {
  it('is split at the numbers inside the line', () => {
    const split = splitDocument(
      '特制定如下意见: 一、充分认识重要意义 各级要高度重视。 二、明确目标要求 (一)加强领导。主要负责人负总责。(二)健全机制。 三、抓好落实',
    )
    expect(split.items.map((item) => item.paragraph)).toEqual(['一', '二（一）', '二（二）', '三'])
  })
  it('does not take every number for one of an item', () => {
    const split = splitDocument(
      '一、发展产业\n统筹一、二、三产业融合。\n2.5公里管网、3.2万户改造。\n二、三产业占比提高。\n二、改善民生',
    )
    expect(split.items.map((item) => item.title)).toEqual(['发展产业', '改善民生'])
  })
  it('starts each level anew under the next heading', () => {
    const split = splitDocument('一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n（二）己')
    expect(split.items.map((item) => item.paragraph)).toEqual(['一（一）', '一（二）', '二（一）', '二（二）'])
  })
})

it('splits 431 items from one paste', () => {
  const text = Array.from({ length: 61 }, (_, meeting) => {
    const count = meeting < 4 ? 8 : 7
    const items = Array.from(
      { length: count },
      (__, n) => `${n + 1}.第${meeting + 1}次会议议定事项${n + 1}，年底前办结。`,
    )
    return `${chinese(meeting + 1)}、第${meeting + 1}次会议\n${items.join('\n')}`
  }).join('\n')
  const split = splitDocument(text, units)
  expect(split.items).toHaveLength(431)
  expect(split.items[430]!.paragraph).toBe('六十一7')
})

function chinese(number: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens ? '十' : ''}${number % 10 ? digits[number % 10] : ''}`
}

it('finds no item where nothing is numbered', () => {
  expect(splitDocument('请各单位抓紧落实。').items).toEqual([])
  expect(splitDocument('').items).toEqual([])
})

it('knows a mark of secrecy in the head', () => {
  expect(splitDocument('机密★10年\n市政府文件\n一、要求').classified).toBe(true)
  expect(splitDocument('做好保守秘密工作的意见\n一、要求').classified).toBe(false)
})

it.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['六十一', 61],
  ['一百二十三', 123],
  ['27', 27],
])('reads %s as %i', (text, number) => expect(chineseNumber(text)).toBe(number))

it.each([
  ['6月底前完成拆迁', '6月底前'],
  ['力争2027年6月底前建成', '2027年6月底前'],
  ['9月30日前报送', '9月30日前'],
  ['年底前全部办结', '年底前'],
  ['二季度末见效', '二季度末'],
  ['长期坚持', ''],
])('finds in %s the deadline %s', (text, due) => expect(deadlineIn(text)).toBe(due))

describe('units in a text', () => {
  it('are those called responsible', () => {
    expect(unitsIn('改造管网（牵头单位：市住建局；配合单位：市财政局、阳城县）', units)).toEqual({
      leadUnit: '市住建局',
      supportUnits: '市财政局、阳城县',
    })
  })
  it('else those named, the leading one first', () => {
    expect(unitsIn('会同阳城县人民政府，由市住房和城乡建设局牵头推进', units)).toEqual({
      leadUnit: '市住房和城乡建设局',
      supportUnits: '阳城县人民政府',
    })
  })
  it('are none where none is named', () => {
    expect(unitsIn('各级各部门要高度重视', units)).toEqual({ leadUnit: '', supportUnits: '' })
  })
})

describe('editing the split', () => {
  const items = splitDocument('一、甲。乙方负责，6月底前完成。\n二、丙', units).items
  it('merges an item into the one before', () => {
    const merged = mergeWithPrevious(items, 1)
    expect(merged).toHaveLength(1)
    expect(merged[0]!.content).toBe('甲。乙方负责，6月底前完成。\n丙')
    expect(mergeWithPrevious(items, 0)).toEqual(items)
  })
  it('splits an item where the cursor stands', () => {
    const split = splitAt(items, 0, 2, units)
    expect(split.map((item) => [item.paragraph, item.content])).toEqual([
      ['一', '甲。'],
      ['一之二', '乙方负责，6月底前完成。'],
      ['二', '丙'],
    ])
    expect(split[1]!.dueOn).toBe('6月底前')
    expect(splitAt(items, 0, 0)).toEqual(items)
  })
})
