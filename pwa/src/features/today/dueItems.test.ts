import { describe, expect, it } from 'vitest'
import type { Today } from '@/offline/fieldData'
import { dueItems } from './dueItems'

const task = (id: string, dueOn: string, listed: boolean) => ({
  id,
  matterTitle: `事项${id}`,
  listed,
  dueOn,
  duty: '办理',
  status: 'IN_PROGRESS',
  lamp: { light: 'RED', reason: 'OVERDUE', remainingWorkingDays: null, overdueWorkingDays: 2 },
})
const today = {
  plans: [],
  verifications: [],
  rectifications: [],
  tasks: [task('b', '2026-11-20', true), task('a', '2026-11-10', false)],
  mattersToInitiate: 2,
  plansToApprove: 1,
  designationsToApprove: 0,
  escalationsToDecide: 0,
  completionsToReview: 0,
} as unknown as Today

describe('what waits for an officer today', () => {
  it('opens the decisions in the list of approvals, and leaves out what is not there (row 38)', () => {
    expect(dueItems(today).map((item) => item.to)).toEqual([
      '/approvals?kind=plan',
      '/approvals?kind=initiation',
      '/tasks/a',
      '/tasks/b',
    ])
  })
  it('keeps the mark of listed supervision (JC-14)', () => {
    expect(
      dueItems(today)
        .filter((item) => item.listed)
        .map((item) => item.key),
    ).toEqual(['task-b'])
  })
})
