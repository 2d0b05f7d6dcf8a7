import type {
  ApprovalsQuery,
  ConclusionToDecideFieldsFragment,
  DesignationsToApproveQuery,
  ImportsToInitiateQuery,
  SpecialReportsToIssueQuery,
} from '@/shared/graphql/generated/office/graphql'
import { longDate } from '@/shared/format/dates'
import type { LampFacts } from '@/shared/ui/lamp'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** One decision that waits: what it is about, and where it is taken. */
export interface Approval {
  key: string
  kind:
    | 'initiation'
    | 'escalation'
    | 'extension'
    | 'help'
    | 'plan'
    | 'conclusion'
    | 'publication'
    | 'correction'
    | 'advice'
    | 'commendation'
    | 'report'
    | 'designation'
  title: string
  unit: string
  what: string
  lamp: LampFacts | undefined
  listed: boolean
  to: string
  /** Matters that it stands for: more than one for a batch. */
  n: number
}

const colours = ['RED', 'YELLOW', 'GREEN', 'GREY']
/** A batch holds up many matters: it comes right after the red. */
const place = (item: Approval) => (item.n > 1 ? 0.5 : item.lamp ? colours.indexOf(item.lamp.light) : colours.length)

/** What of a conclusion waits for the reader (R733-17): once somebody reviews it, nobody needs to be assigned. */
function nextAct(
  conclusion: ConclusionToDecideFieldsFragment,
): 'SIGN' | 'ASSIGN_REVIEWER' | 'DECIDE_REVIEW' | undefined {
  const acts = (['DECIDE_REVIEW', 'SIGN', 'ASSIGN_REVIEWER'] as const).filter((act) => conclusion.actions.includes(act))
  return acts.find((act) => act !== 'ASSIGN_REVIEWER' || conclusion.review?.status === 'REQUESTED')
}

/** Everything that waits for a decision, the red first; within a colour what was put forward against a unit comes before requests. */
export function approvalsOf(
  answer: ApprovalsQuery,
  imports: ImportsToInitiateQuery['imports'],
  designations: DesignationsToApproveQuery['designations']['items'],
  reports: SpecialReportsToIssueQuery['specialReports']['items'],
  t: Translate,
): Approval[] {
  const all: Approval[] = [
    ...imports
      .filter((batch) => batch.steps.proposed > 0)
      .map((batch) => ({
        key: batch.id,
        kind: 'initiation' as const,
        title: batch.title,
        unit: t('today.approval.batch', { n: batch.steps.proposed }),
        what: t(`enum.MatterSource.${batch.source}`),
        lamp: undefined,
        listed: false,
        to: `/intake/imports/${batch.id}/handling?step=PROPOSED`,
        n: batch.steps.proposed,
      })),
    ...answer.escalationProposals.items
      .filter((proposal) => proposal.canDecide)
      .map((proposal) => ({
        key: proposal.id,
        kind: 'escalation' as const,
        title: proposal.matter.title,
        unit: proposal.unit.shortName,
        what: t(`enum.EscalationRung.${proposal.rung}`),
        lamp: proposal.matter.lamp,
        listed: proposal.matter.listed,
        to: `/escalations/${proposal.id}`,
        n: 1,
      })),
    ...answer.openHelpRequests.map((help) => ({
      key: help.id,
      kind: 'help' as const,
      title: help.task.matterTitle,
      unit: help.task.unit.shortName,
      what: t(`enum.HelpRung.${help.rung}`),
      lamp: help.task.lamp,
      listed: help.task.listed,
      to: `/tasks/${help.task.id}`,
      n: 1,
    })),
    ...answer.openExtensions.map((extension) => ({
      key: extension.id,
      kind: 'extension' as const,
      title: extension.task.matterTitle,
      unit: extension.task.unit.shortName,
      what: t('today.approval.until', { date: longDate(extension.requestedDueOn) }),
      lamp: extension.task.lamp,
      listed: extension.task.listed,
      to: `/tasks/${extension.task.id}`,
      n: 1,
    })),
    ...answer.mattersToInitiate.map((matter) => ({
      key: matter.id,
      kind: 'initiation' as const,
      title: matter.title,
      unit: matter.leadUnit?.shortName ?? '',
      what: t(`enum.MatterSource.${matter.source}`),
      lamp: matter.lamp,
      listed: matter.listed,
      to: `/matters/${matter.id}`,
      n: 1,
    })),
    ...answer.inspectionPlans.items
      .filter((plan) => plan.status === 'SUBMITTED' && plan.actions.includes('RETURN'))
      .map((plan) => ({
        key: plan.id,
        kind: 'plan' as const,
        title: plan.matter.title,
        unit: plan.targetUnit.shortName,
        what: t(`enum.VisitMode.${plan.mode}`) + (plan.leaderLed ? t('today.leaderLed') : ''),
        lamp: undefined,
        listed: plan.matter.listed,
        to: `/plans/${plan.id}`,
        n: 1,
      })),
    ...[...answer.conclusionsToSign.items, ...answer.conclusionsInReview.items].flatMap((conclusion) => {
      const act = nextAct(conclusion)
      return act
        ? [
            {
              key: conclusion.id,
              kind: 'conclusion' as const,
              title: conclusion.title,
              unit: conclusion.targetUnit.shortName,
              what: t(`today.approval.conclusion.${act}`),
              lamp: undefined,
              listed: false,
              to: `/conclusions/${conclusion.id}`,
              n: 1,
            },
          ]
        : []
    }),
    ...answer.publications.items
      .filter((publication) => publication.actions.includes('DECIDE'))
      .map((publication) => ({
        key: publication.id,
        kind: 'publication' as const,
        title: publication.matterTitle,
        unit: publication.unit.shortName,
        what: t('today.approval.text'),
        lamp: undefined,
        listed: false,
        to: `/escalations/${publication.escalationId}/consequence`,
        n: 1,
      })),
    ...answer.correctionOrders.items
      .filter((order) => order.actions.includes('DECIDE'))
      .map((order) => ({
        key: order.id,
        kind: 'correction' as const,
        title: order.matterTitle,
        unit: order.unit.shortName,
        what: t(`enum.Misconduct.${order.misconduct}`),
        lamp: undefined,
        listed: false,
        to: `/matters/${order.matterId}`,
        n: 1,
      })),
    ...[...answer.advicesToReview.items, ...answer.advicesToDecide.items]
      .filter((advice) => advice.actions.length > 0)
      .map((advice) => ({
        key: advice.id,
        kind: 'advice' as const,
        title: advice.documentTitle,
        unit: advice.issuer,
        what: t(`today.approval.remedy.${advice.remedy}`),
        lamp: undefined,
        listed: false,
        to: `/conclusions/${advice.conclusionId}`,
        n: 1,
      })),
    ...answer.commendations.items
      .filter((commendation) => commendation.actions.includes('DECIDE'))
      .map((commendation) => ({
        key: commendation.id,
        kind: 'commendation' as const,
        title: commendation.matterTitle,
        unit: commendation.unit.shortName,
        what: t(commendation.findingId ? 'today.approval.practice' : 'today.approval.inTime'),
        lamp: undefined,
        listed: false,
        to: `/commendations/${commendation.id}`,
        n: 1,
      })),
    ...reports
      .filter((report) => report.actions.includes('ISSUE'))
      .map((report) => ({
        key: report.id,
        kind: 'report' as const,
        title: report.title ?? '',
        unit: '',
        what: t('today.approval.issue'),
        lamp: undefined,
        listed: false,
        to: `/special-reports/${report.id}`,
        n: 1,
      })),
    ...designations
      .filter((designation) => designation.mayApprove)
      .map((designation) => ({
        key: designation.id,
        kind: 'designation' as const,
        title: designation.matter?.title ?? designation.duty,
        unit: designation.unit.shortName,
        what: designation.matter ? designation.duty : t('today.approval.byScope'),
        lamp: undefined,
        listed: false,
        to: '/designations?show=waiting',
        n: 1,
      })),
  ]
  return all.toSorted((a, b) => place(a) - place(b))
}
