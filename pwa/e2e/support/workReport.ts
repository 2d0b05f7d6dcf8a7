import { writeWorkbook } from '../../src/features/intake/workbook/writeWorkbook'

/** A work report's task sheet and a year's minutes in the form offices use; made up, in the proportions of a prefecture (WF-14, WF-15). */
const places = ['城区', '泽州县', '高平市', '阳城县', '陵川县', '沁水县']

/** Task, lead unit, supporting units; {p} is the place, {n} a number. */
const tasks: [string, string, string][] = [
  ['{p}改造城镇老旧小区{n}个', '市住房和城乡建设局', '市财政局'],
  ['{p}新建公办幼儿园{n}所', '市教育局', '市财政局、市规划和自然资源局'],
  ['{p}改扩建义务教育学校{n}所，新增学位', '教育局', '财政局'],
  ['{p}改造提升农村公路{n}公里', '市交通运输局', '市财政局'],
  ['{p}改造农村危桥{n}座', '交通局', ''],
  ['{p}新增公共停车位{n}个', '市城市管理局', '市规划和自然资源局'],
  ['{p}更新改造燃气老旧管网{n}公里', '市住房和城乡建设局', '市市场监督管理局'],
  ['{p}更新改造供热主管网{n}公里', '住建局', '城管局'],
  ['{p}建设高标准农田{n}万亩', '市农业农村局', '市水务局'],
  ['{p}完成粮食播种面积{n}万亩', '农业农村局', ''],
  ['{p}实施农村饮水安全巩固工程{n}处', '市水务局', '农业农村局'],
  ['{p}除险加固小型水库{n}座', '水务局', '发改委'],
  ['{p}治理中小河流{n}公里', '水务局', '市生态环境局'],
  ['{p}空气质量优良天数比例达到{n}%以上', '市生态环境局', '城管局、住建局'],
  ['{p}地表水国考断面优良水体比例保持{n}%', '生态环境局', '水务局'],
  ['{p}创建省级生态文明示范乡镇{n}个', '生态环境局', ''],
  ['{p}建设社区养老服务设施{n}处', '市民政局', '财政局'],
  ['{p}建设农村互助养老幸福院{n}个', '民政局', ''],
  ['{p}提高城乡低保标准{n}%', '民政局', '财政局'],
  ['{p}新建乡镇卫生院周转房{n}套', '市卫生健康委员会', '住建局'],
  ['{p}建成县域医疗次中心{n}个', '卫健委', '人社局'],
  ['{p}开展重点人群免费筛查{n}万人次', '卫健委', ''],
  ['{p}城镇新增就业{n}人', '市人力资源和社会保障局', ''],
  ['{p}开展补贴性职业技能培训{n}人次', '人社局', '财政局'],
  ['{p}建设零工市场{n}个', '人社局', '市场监管局'],
  ['{p}新增经营主体{n}户', '市市场监督管理局', ''],
  ['{p}抽检食品{n}批次并公布结果', '市场监管局', ''],
  ['{p}培育专精特新企业{n}家', '市发展和改革委员会', '财政局'],
  ['{p}实施省级重点工程{n}个，完成年度投资', '发改委', '自然资源局、住建局'],
  ['{p}单位生产总值能耗下降{n}%', '发改委', '生态环境局'],
  ['{p}新增分布式光伏装机{n}兆瓦', '发改委', ''],
  ['{p}完成营造林{n}万亩', '市规划和自然资源局', '财政局'],
  ['{p}消除重大地质灾害隐患{n}处', '自然资源局', '财政局'],
  ['{p}盘活批而未供土地{n}亩', '自然资源局', ''],
  ['{p}建设口袋公园{n}个', '城管局', '自然资源局'],
  ['{p}新改建城市公厕{n}座', '城管局', ''],
  ['{p}建设退役军人服务站示范点{n}个', '市退役军人事务局', '民政局'],
  ['{p}慰问困难退役军人家庭{n}户', '退役军人局', ''],
  ['{p}压减一般性支出{n}%', '市财政局', ''],
  ['{p}化解存量隐性债务{n}亿元', '财政局', '发改委'],
  ['{p}打造乡村振兴示范村{n}个', '农业农村局', '财政局'],
  ['{p}改造农村户厕{n}座', '农业农村局', '卫健委'],
  ['{p}高频政务服务事项全程网办率达到{n}%', '发改委', '市场监管局'],
  ['{p}整治城市道路积水点{n}处', '城管局', '水务局'],
  ['{p}建设充电桩{n}个', '发改委', '城管局'],
  ['{p}农村寄递物流服务站覆盖{n}个行政村', '交通局', '农业农村局'],
]

const targets = ['年底前', '12月底前', '2099年11月30日前', '全年']

export function workReportSheet(year: number): Buffer {
  const head = ['序号', '任务内容', '责任领导', '牵头单位', '协办单位', '责任人', '完成时限', '工作目标', '季度目标']
  const rows = Array.from({ length: 273 }, (_, index) => {
    const [task, lead, support] = tasks[index % tasks.length] ?? ['', '', '']
    const place = places[Math.floor(index / tasks.length)] ?? '全市'
    const amount = 3 + ((index * 7) % 88)
    const text = task.replace('{p}', place).replace('{n}', String(amount))
    return [
      String(index + 1),
      text,
      ['郑分管', '王主持'][index % 2] ?? '',
      lead,
      support,
      '主要负责人',
      (targets[index % 4] ?? '').replace('2099', String(year + 1)),
      `${text}，并通过验收`,
      '一季度完成前期；二季度全面开工；三季度完成八成；四季度完工',
    ]
  })
  const title = [`${year}年《政府工作报告》重点任务分解表`]
  return Buffer.from(
    writeWorkbook([
      {
        name: '任务分解',
        rows: [title, head, ...rows],
        widths: [6, 40, 12, 22, 24, 12, 16, 40, 40],
        merged: ['A1:I1'],
      },
    ]),
  )
}

const decisions = [
  '原则同意《{p}排水防涝补短板实施方案》，由市城市管理局牵头修改完善后印发',
  '同意拨付{p}农村公路养护补助资金，由市财政局牵头，市交通运输局配合，{d}前拨付到位',
  '同意{p}中心粮库迁建选址，由市发展和改革委员会牵头办理前期手续，{d}前开工',
  '听取{p}森林防火工作汇报，由市规划和自然资源局牵头，{d}前完成隐患整改',
  '同意设立{p}托育服务专项补助，由市卫生健康委员会牵头，{d}前出台细则',
  '研究{p}校车安全管理，由市教育局牵头，市交通运输局配合，{d}前完成排查',
  '同意{p}污水处理厂扩容提标，由市水务局牵头，市生态环境局配合，{d}前通水试运行',
  '研究{p}电梯安全筛查，由市市场监督管理局牵头，{d}前完成更新',
]

/** 61 meetings, 431 items: what the minutes of a year decide. */
export function yearOfMinutes(year: number): string {
  const kinds = ['市政府常务会议', '市长办公会议', '专题会议', '全市综合性会议']
  let item = 0
  const meetings = Array.from({ length: 61 }, (_, meeting) => {
    const items = Array.from({ length: meeting < 4 ? 8 : 7 }, (__, n) => {
      const decision = decisions[item % decisions.length] ?? ''
      const place = places[(item + meeting) % places.length] ?? ''
      item++
      return `（${chinese(n + 1)}）${decision.replace('{p}', place).replace('{d}', `${year + 1}年${1 + (item % 12)}月底`)}。`
    })
    return `${chinese(meeting + 1)}、第${meeting + 1}次${kinds[meeting % 4]}议定事项\n${items.join('\n')}`
  })
  return `${year}年市政府会议议定事项纪要\n晋市政纪〔${year}〕61号\n\n现将${year}年市政府有关会议议定事项汇总如下：\n${meetings.join('\n')}`
}

function chinese(number: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens ? '十' : ''}${number % 10 ? digits[number % 10] : ''}`
}
