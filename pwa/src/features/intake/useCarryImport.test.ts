import { describe, expect, it } from 'vitest'
import { RequestFailed } from '@/shared/graphql/failure'
import { useCarryImport, type Carried } from './useCarryImport'

const part = (rows: number[], nextAfter: number | null, refused: number[] = []): Carried => ({
  carried: rows.map((rowNumber) => ({ rowNumber, number: `督〔2026〕${rowNumber}号` })),
  refused: refused.map((rowNumber) => ({
    rowNumber,
    matterId: `m${rowNumber}`,
    title: `第${rowNumber}项`,
    code: 'MATTER_INCOMPLETE',
    missing: ['OBJECTIVE'],
  })),
  nextAfter,
})

describe('a batch taken one step further (JC-08)', () => {
  it('goes through all parts and names what was refused at the end', async () => {
    const answers = [part([1, 2], 3, [3]), part([4], null)]
    const asked: number[] = []
    const carry = useCarryImport()
    await carry.start(4, async ({ afterRow }) => {
      asked.push(afterRow)
      return answers.shift() ?? part([], null)
    })
    expect(asked).toEqual([-1, 3])
    expect(carry.state.value).toMatchObject({ status: 'finished', done: 3, refused: [{ rowNumber: 3 }] })
    expect(carry.state.value).toMatchObject({ numbers: ['督〔2026〕1号', '督〔2026〕2号', '督〔2026〕4号'] })
  })

  it('goes on with the same part under the same id after a cut', async () => {
    const ids: string[] = []
    let isCut = true
    const carry = useCarryImport()
    await carry.start(2, async ({ commandId, afterRow }) => {
      ids.push(commandId)
      if (afterRow === -1) return part([1], 1)
      if (isCut) throw new RequestFailed({ kind: 'offline' })
      return part([2], null)
    })
    expect(carry.state.value).toEqual({ status: 'failed', done: 1, total: 2, failure: { kind: 'offline' } })
    isCut = false
    await carry.goOn()
    expect(carry.state.value).toMatchObject({ status: 'finished', done: 2 })
    expect(ids[1]).toBe(ids[2])
    expect(ids[0]).not.toBe(ids[1])
  })
})
