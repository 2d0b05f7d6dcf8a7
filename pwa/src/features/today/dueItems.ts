import type { Today } from '@/offline/fieldData'
import type { IconName } from '@/shared/ui/icons'
import type { LampFacts } from '@/shared/ui/lamp'

export interface DueItem {
  key: string
  to: string
  icon: IconName
  /** Key of the words that say what is to be done. */
  label: string
  title: string
  dueOn: string | undefined
  lamp: LampFacts | undefined
  count: number | undefined
  /** 挂牌督办 (JC-14). */
  listed: boolean
}

/** Everything that waits for this officer, the urgent first: the most overdue, then by due date, counts after them. */
export function dueItems(today: Today): DueItem[] {
  const records: DueItem[] = [
    ...today.verifications.map((finding) => ({
      key: `verify-${finding.id}`,
      to: `/findings/${finding.id}`,
      icon: 'shield' as const,
      label: 'today.item.verify',
      title: finding.matterTitle,
      dueOn: finding.dueOn ?? undefined,
      lamp: undefined,
      count: undefined,
      listed: false,
    })),
    ...today.rectifications.map((finding) => ({
      key: `rectify-${finding.id}`,
      to: `/findings/${finding.id}`,
      icon: 'flag' as const,
      label: 'today.item.rectify',
      title: finding.matterTitle,
      dueOn: finding.dueOn ?? undefined,
      lamp: undefined,
      count: undefined,
      listed: false,
    })),
    ...today.tasks.map((task) => ({
      key: `task-${task.id}`,
      to: `/tasks/${task.id}`,
      icon: 'matter' as const,
      label: task.status === 'ISSUED' ? 'today.item.acknowledge' : 'today.item.task',
      title: task.matterTitle,
      dueOn: task.dueOn,
      lamp: task.lamp,
      count: undefined,
      listed: task.listed,
    })),
  ]
  records.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
  const counts: [number, string, string, IconName][] = [
    [today.escalationsToDecide, 'today.item.escalations', '/escalations', 'escalate'],
    [today.plansToApprove, 'today.item.plans', '/approvals?kind=plan', 'stamp'],
    [today.designationsToApprove, 'today.item.designations', '/approvals?kind=designation', 'stamp'],
    [today.mattersToInitiate, 'today.item.initiate', '/approvals?kind=initiation', 'matter'],
    [today.completionsToReview, 'today.item.completions', '/tasks', 'check'],
  ]
  return [
    ...counts
      .filter(([count]) => count > 0)
      .map(([count, label, to, icon]) => ({
        key: label,
        to,
        icon,
        label,
        title: '',
        dueOn: undefined,
        lamp: undefined,
        count,
        listed: false,
      })),
    ...records,
  ]
}
