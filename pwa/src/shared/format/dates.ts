/** Dates and times as the office writes them. The zone is always Asia/Shanghai, whatever the device says. */
const zone = 'Asia/Shanghai'

function parts(instant: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hourCycle: 'h23', ...options })
  return Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]))
}

/** `2026-11-20` of an instant, in Shanghai. */
export function dateOf(instant: Date | string): string {
  const p = parts(new Date(instant), { year: 'numeric', month: '2-digit', day: '2-digit' })
  return `${p.year}-${p.month}-${p.day}`
}

/** `11月20日 周五`; another year is written out: `2027年1月4日 周一`. */
export function longDate(date: string, today: string = dateOf(new Date())): string {
  const p = parts(new Date(`${date}T12:00:00+08:00`), { weekday: 'short' })
  const [year, month, day] = date.split('-').map(Number)
  const prefix = date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`
  return `${prefix}${month}月${day}日 ${p.weekday}`
}

/** `11-20`, with the year where it is another one. */
export function shortDate(date: string, today: string = dateOf(new Date())): string {
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date
}

/** `14:02` */
export function clock(instant: Date | string): string {
  const p = parts(new Date(instant), { hour: '2-digit', minute: '2-digit' })
  return `${p.hour}:${p.minute}`
}

/** `11月20日 14:02`; only `14:02` when it is today. */
export function moment(instant: Date | string, now: Date = new Date()): string {
  const date = dateOf(instant)
  const today = dateOf(now)
  if (date === today) return clock(instant)
  const [year, month, day] = date.split('-').map(Number)
  return `${date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${day}日 ${clock(instant)}`
}

/** `2026-11-20 14:02:07`, for stamps and receipts. */
export function exactMoment(instant: Date | string): string {
  const p = parts(new Date(instant), { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  return `${dateOf(instant)} ${p.hour}:${p.minute}:${p.second}`
}
