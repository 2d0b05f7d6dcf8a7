import { describe, expect, it } from 'vitest'
import type { ApprovalsQuery } from '@/shared/graphql/generated/office/graphql'
import type { SpecialReportAction } from '@/shared/graphql/generated/schema'
import { approvalsOf } from './approvals'

const lamp = (light: 'RED' | 'GREEN') => ({ light, reason: 'ON_SCHEDULE', rule: 'decision-14', nextStep: 'NONE' })
const unit = { id: 'u', name: '市住建局', shortName: '住建局' }
const matter = (id: string, light: 'RED' | 'GREEN') => ({
  id,
  title: `事项${id}`,
  listed: id === 'm1',
  step: 'PROPOSED',
  lamp: lamp(light),
  leadUnit: unit,
  source: 'WORK_REPORT',
})
const plan = (id: string, status: string, actions: string[], about: ReturnType<typeof matter>) => ({
  id,
  status,
  actions,
  mode: 'COVERT',
  leaderLed: true,
  targetUnit: unit,
  matter: about,
})
const answer = {
  mattersToInitiate: [matter('m1', 'GREEN')],
  escalationProposals: {
    items: [
      { id: 'e1', rung: 'PUBLIC_CRITICISM', canDecide: true, unit, matter: matter('m2', 'RED') },
      { id: 'e2', rung: 'PUBLIC_CRITICISM', canDecide: false, unit, matter: matter('m3', 'RED') },
    ],
  },
  openExtensions: [
    {
      id: 'x1',
      requestedDueOn: '2026-12-01',
      task: { id: 't1', matterTitle: '延期', listed: false, lamp: lamp('RED'), unit },
    },
  ],
  openHelpRequests: [],
  conclusionsToSign: { items: [] },
  conclusionsInReview: { items: [] },
  publications: { items: [] },
  correctionOrders: {
    items: [{ id: 'c1', matterId: 'm5', misconduct: 'FALSIFICATION', actions: [], matterTitle: '事项m5', unit }],
  },
  advicesToReview: { items: [] },
  advicesToDecide: { items: [] },
  commendations: { items: [] },
  inspectionPlans: {
    items: [
      plan('p1', 'SUBMITTED', ['APPROVE', 'RETURN'], matter('m4', 'GREEN')),
      plan('p2', 'APPROVED', [], matter('m5', 'RED')),
      plan('p3', 'SUBMITTED', [], matter('m6', 'RED')),
    ],
  },
} as unknown as ApprovalsQuery

describe('what waits for a leader (row 38)', () => {
  const found = approvalsOf(answer, [], [], [], (key) => key)
  it('puts the red first and leaves out what is not his to decide', () => {
    expect(found.map((item) => item.key)).toEqual(['e1', 'x1', 'm1', 'p1'])
  })
  it('says that a leader leads the visit, and asks nobody to approve his own (BZ-05)', () => {
    expect(found.find(({ key }) => key === 'p1')?.what).toBe('enum.VisitMode.COVERTtoday.leaderLed')
    expect(found.some(({ key }) => key === 'p3')).toBe(false)
  })
  it('shows an imported batch as one item that stands for its matters (WF-14)', () => {
    const batches = [
      { id: 'b1', title: '任务分解表', source: 'WORK_REPORT' as const, steps: { proposed: 273 } },
      { id: 'b2', title: '旧批次', source: 'WORK_REPORT' as const, steps: { proposed: 0 } },
    ]
    const item = approvalsOf(answer, batches, [], [], (key) => key).find(({ key }) => key === 'b1')
    expect(item).toMatchObject({ n: 273, to: '/intake/imports/b1/handling?step=PROPOSED' })
    expect(approvalsOf(answer, batches, [], [], (key) => key)).toHaveLength(5)
  })
  it('lists the designations that he may approve (R733-07)', () => {
    const designation = { id: 'd1', duty: '查资金', mayApprove: true, unit, matter: null }
    const designations = [designation, { ...designation, id: 'd2', mayApprove: false }]
    const items = approvalsOf(answer, [], designations, [], (key) => key).filter(({ kind }) => kind === 'designation')
    expect(items).toMatchObject([{ key: 'd1', title: '查资金', to: '/designations?show=waiting' }])
  })
  it('lists the texts of criticism that he may approve (row 90)', () => {
    const publication = { id: 'w1', escalationId: 'e9', actions: ['DECIDE'], matterTitle: '拆迁', unit }
    const publications = { items: [publication, { ...publication, id: 'w2', actions: [] }] }
    const items = approvalsOf({ ...answer, publications } as unknown as ApprovalsQuery, [], [], [], (key) => key)
    expect(items.filter(({ kind }) => kind === 'publication')).toMatchObject([
      { key: 'w1', title: '拆迁', to: '/escalations/e9/consequence' },
    ])
  })
  it('lists the advice on documents that he may report or decide (R733-19)', () => {
    const advice = (id: string, ...actions: string[]) => ({
      id,
      conclusionId: `of-${id}`,
      documentTitle: '停工报备的通知',
      issuer: '市住建局',
      remedy: 'CHANGE',
      actions,
    })
    const advices = {
      advicesToReview: { items: [advice('a1', 'REVIEW'), advice('a2')] },
      advicesToDecide: { items: [advice('a3', 'DECIDE')] },
    }
    const items = approvalsOf({ ...answer, ...advices } as unknown as ApprovalsQuery, [], [], [], (key) => key)
    expect(items.filter(({ kind }) => kind === 'advice')).toMatchObject([
      {
        key: 'a1',
        title: '停工报备的通知',
        unit: '市住建局',
        what: 'today.approval.remedy.CHANGE',
        to: '/conclusions/of-a1',
      },
      { key: 'a3', to: '/conclusions/of-a3' },
    ])
  })
  it('lists the commendations that he may approve (row 77)', () => {
    const praise = { id: 'k1', findingId: 'f1', actions: ['DECIDE'], matterTitle: '拆迁', unit }
    const commendations = {
      items: [praise, { ...praise, id: 'k2', findingId: null }, { ...praise, id: 'k3', actions: [] }],
    }
    const items = approvalsOf({ ...answer, commendations } as unknown as ApprovalsQuery, [], [], [], (key) => key)
    expect(items.filter(({ kind }) => kind === 'commendation')).toMatchObject([
      { key: 'k1', title: '拆迁', what: 'today.approval.practice', to: '/commendations/k1' },
      { key: 'k2', what: 'today.approval.inTime', to: '/commendations/k2' },
    ])
  })
  it('lists the special reports that he may issue', () => {
    const report = (id: string, ...actions: SpecialReportAction[]) => ({ id, title: '第3期', actions })
    const reports = [report('r1', 'EDIT', 'ISSUE'), report('r2', 'EDIT')]
    const items = approvalsOf(answer, [], [], reports, (key) => key).filter(({ kind }) => kind === 'report')
    expect(items).toMatchObject([{ key: 'r1', title: '第3期', to: '/special-reports/r1' }])
  })
  it('leads to the place where it is decided', () => {
    expect(found.map((item) => item.to)).toEqual(['/escalations/e1', '/tasks/t1', '/matters/m1', '/plans/p1'])
  })
  it('keeps the mark of listed supervision (JC-14)', () => {
    expect(found.filter((item) => item.listed).map((item) => item.key)).toEqual(['m1'])
  })

  it('names conclusions to sign and objections that nobody reviews yet (R733-16, R733-17)', () => {
    const conclusion = (id: string, actions: string[], status?: string) => ({
      id,
      title: `结论${id}`,
      actions,
      targetUnit: unit,
      review: status ? { status } : null,
    })
    const withConclusions = {
      ...answer,
      conclusionsToSign: { items: [conclusion('c1', ['SIGN', 'RETURN']), conclusion('c2', [])] },
      conclusionsInReview: {
        items: [
          conclusion('c3', ['ASSIGN_REVIEWER'], 'REQUESTED'),
          conclusion('c4', ['ASSIGN_REVIEWER'], 'ASSIGNED'),
          conclusion('c5', ['DECIDE_REVIEW'], 'ASSIGNED'),
        ],
      },
    } as unknown as ApprovalsQuery
    const shown = approvalsOf(withConclusions, [], [], [], (key) => key).filter((item) => item.kind === 'conclusion')
    expect(shown.map((item) => [item.key, item.what])).toEqual([
      ['c1', 'today.approval.conclusion.SIGN'],
      ['c3', 'today.approval.conclusion.ASSIGN_REVIEWER'],
      ['c5', 'today.approval.conclusion.DECIDE_REVIEW'],
    ])
  })
})
