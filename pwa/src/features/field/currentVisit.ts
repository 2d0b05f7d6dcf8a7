import type { FieldPlan } from '@/offline/fieldData'
import type { LocalFinding, LocalVisit } from '@/offline/visits'
import type { FindingCategory, FindingKind, Severity } from '@/shared/graphql/generated/schema'

/** The officer's visit that is not finished, from this phone or from the server. */
export function currentVisit(plan: FieldPlan, local: readonly LocalVisit[], officerId: string): LocalVisit | undefined {
  return allVisits(plan, local, officerId).find((visit) => !visit.finishedAt)
}

/** The officer's own visits; what this phone recorded counts until the server answers with the same id. */
export function allVisits(plan: FieldPlan, local: readonly LocalVisit[], officerId: string): LocalVisit[] {
  const own = plan.visits
    .filter((visit) => visit.inspector.id === officerId)
    .map((visit): LocalVisit => {
      const here = local.find((candidate) => candidate.id === visit.id)
      return {
        id: visit.id,
        planId: plan.id,
        checkedInAt: visit.checkedInAt,
        position: here?.position ?? null,
        distanceMeters: visit.distanceMeters ?? here?.distanceMeters ?? null,
        outsideReason: visit.outsideReason ?? null,
        finishedAt: visit.finishedAt ?? here?.finishedAt ?? null,
      }
    })
  const known = new Set(own.map((visit) => visit.id))
  return [...own, ...local.filter((visit) => !known.has(visit.id))]
}

export interface ShownFinding {
  id: string
  kind: FindingKind
  category: FindingCategory
  severity: Severity
  text: string
  photoCount: number
  recordedBy: string | undefined
  recordedAt: string
  thumbnailUrl: string | undefined
  isLocal: boolean
}

/** The group's findings from the server and those of this phone that it does not know yet. */
export function shownFindings(plan: FieldPlan, local: readonly LocalFinding[]): ShownFinding[] {
  const fromServer = plan.findings.map((finding): ShownFinding => ({
    id: finding.id,
    kind: finding.kind,
    category: finding.category,
    severity: finding.severity,
    text: finding.text,
    photoCount: finding.evidence.length,
    recordedBy: finding.recordedBy.name,
    recordedAt: finding.recordedAt,
    thumbnailUrl: finding.evidence.find((evidence) => evidence.thumbnailUrl)?.thumbnailUrl ?? undefined,
    isLocal: false,
  }))
  const known = new Set(fromServer.map((finding) => finding.id))
  const here = local
    .filter((finding) => !known.has(finding.id))
    .map((finding): ShownFinding => ({ ...finding, recordedBy: undefined, thumbnailUrl: undefined, isLocal: true }))
  return [...fromServer, ...here].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
}
