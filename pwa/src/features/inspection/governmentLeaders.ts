import type { VisitLeadersQuery } from '@/shared/graphql/generated/office/graphql'

/** 市领导: who may lead a visit that is 领导带队, each once (BZ-05). */
export function governmentLeaders(answer: VisitLeadersQuery | undefined): VisitLeadersQuery['leaders'] {
  const all = [...(answer?.chiefs ?? []), ...(answer?.leaders ?? [])]
  return all.filter((officer, index) => all.findIndex(({ id }) => id === officer.id) === index)
}
