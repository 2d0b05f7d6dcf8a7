import { beforeEach, describe, expect, it } from 'vitest'
import { mount, type VueWrapper } from '@vue/test-utils'
import { i18n } from '@/shared/i18n'
import FigureForm from './FigureForm.vue'
import { readFigure } from './figures'

const units = [
  { id: 'u1', name: '泽州县人民政府', shortName: '泽州县' },
  { id: 'u2', name: '高平市人民政府', shortName: '高平市' },
]
const indicators = [
  { id: 'i1', name: '投资', measuredIn: '亿元' },
  { id: 'i2', name: '收入', measuredIn: '亿元' },
]
let form: VueWrapper
const cell = (at: string) => form.get<HTMLInputElement>(`input[data-at="${at}"]`)

async function paste(at: string, text: string) {
  const event = new Event('paste', { cancelable: true }) as Event & { clipboardData: { getData(): string } }
  event.clipboardData = { getData: () => text }
  cell(at).element.dispatchEvent(event)
  await form.vm.$nextTick()
  return event
}
async function takeTyped() {
  const typed = form.emitted<[Record<string, string>]>('typed')?.at(-1)?.[0] ?? {}
  await form.setProps({ cells: { ...(form.props() as { cells: Record<string, string> }).cells, ...typed } })
  return typed
}

describe('a table of figures', () => {
  beforeEach(() => {
    form = mount(FigureForm, {
      attachTo: document.body,
      global: { plugins: [i18n] },
      props: {
        label: '累计数',
        cells: { 'i1:u1': '5' },
        units,
        indicators,
        read: readFigure,
        isOpen: (key: string) => key !== 'i2:u2',
      },
    })
  })

  it('takes a block, says what it did, and can take it back', async () => {
    const event = await paste('0:0', '1,000\t约2\n3\t4')
    expect(event.defaultPrevented).toBe(true)
    expect(await takeTyped()).toEqual({ 'i1:u1': '1,000', 'i2:u1': '约2', 'i1:u2': '3' })
    expect(form.get('[role=status]').text()).toContain('已填入 3 格')
    expect(form.get('[role=status]').text()).toContain('有 1 个数在表外或没有目标')
    await form.get('[role=status] button').trigger('click')
    expect(await takeTyped()).toEqual({ 'i1:u1': '5', 'i2:u1': '', 'i1:u2': '' })
  })

  it('keeps what it cannot read, and says so at the cell', async () => {
    await paste('0:0', '1\t约2')
    await takeTyped()
    expect(cell('0:1').element.value).toBe('约2')
    expect(cell('0:1').attributes('aria-invalid')).toBe('true')
    const note = cell('0:1').attributes('aria-describedby') ?? ''
    expect(document.getElementById(note)?.textContent).toContain('不是数')
  })

  it('leaves a single figure to the cell', async () => {
    expect((await paste('0:0', '12.5')).defaultPrevented).toBe(false)
    expect(form.emitted('typed')).toBeUndefined()
  })

  it('goes on by Enter, past what is closed', async () => {
    cell('0:0').element.focus()
    await cell('0:0').trigger('keydown', { key: 'Enter' })
    expect(document.activeElement).toBe(cell('1:0').element)
    await cell('0:1').trigger('focus')
    cell('0:1').element.focus()
    await cell('0:1').trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(cell('0:1').element)
  })
})
