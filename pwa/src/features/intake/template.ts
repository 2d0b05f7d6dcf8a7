import { headings, templateFields } from './columns'
import type { SheetToWrite } from './workbook/writeWorkbook'

const example: Record<string, string> = {
  title: '新建、改扩建公办幼儿园6所',
  content: '完成6所幼儿园主体工程并交付使用，新增学位2000个',
  source: '政府工作报告',
  sourceReference: '2026年政府工作报告',
  responsibleLeader: '分管副市长',
  leadUnit: '市教育局',
  supportUnits: '市财政局、市住房和城乡建设局',
  responsibleOfficer: '局长',
  dueOn: '2026年12月底前',
  objective: '9月1日前3所开园，年底前全部开园',
  quarterTargets: '一季度：完成选址；二季度：主体完工；三季度：3所开园；四季度：全部开园',
  basisDocument: '市人代会审议通过的政府工作报告',
}

/** 导入模板: one sheet to fill in and one that says how. */
export function templateSheets(year: number): SheetToWrite[] {
  const names = templateFields.map((field) => headings[field][0] ?? '')
  return [
    {
      name: '台账',
      rows: [
        ['序号', ...names],
        ['1', ...templateFields.map((field) => (example[field] ?? '').replaceAll('2026', String(year)))],
      ],
      widths: [6, 30, 40, 14, 22, 14, 22, 30, 12, 16, 30, 40, 26, 16, 12, 30, 14],
    },
    {
      name: '填写说明',
      rows: [
        ['说明'],
        ['第一行是示例，填写前请删除。列的顺序可以改变，也可以增加其他列，导入时再对应。'],
        ['事项名称、任务内容至少填一项。'],
        ['来源按事项来源目录填写；不填的，用导入时选择的来源。'],
        ['牵头单位只能有一个，写全称或简称；协办单位之间用顿号分开。'],
        ['完成时限可以写 2026-09-30、9月30日前、6月底前、三季度、年底前。'],
        ['来源为领导批示的，批示领导、批示内容、批示日期都要填。'],
        ['涉密事项不得填入本表。'],
      ],
      widths: [90],
    },
  ]
}
