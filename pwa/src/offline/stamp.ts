import { exactMoment } from '@/shared/format/dates'

export interface StampFacts {
  capturedAt: string
  placeName: string
  position: { latitude: number; longitude: number; accuracyMeters: number } | null
  matterNumber: string | null
  inspectorName: string
  /** Said instead of a position that could not be taken. */
  noPositionText: string
}

/** The lines burnt into the stamped copy: when, where, which matter, who. */
export function stampLines(facts: StampFacts): string[] {
  const { position } = facts
  return [
    exactMoment(facts.capturedAt),
    facts.placeName,
    position
      ? `${position.latitude.toFixed(6)}, ${position.longitude.toFixed(6)} ±${Math.round(position.accuracyMeters)} m`
      : facts.noPositionText,
    [facts.matterNumber, facts.inspectorName].filter(Boolean).join(' · '),
  ]
}
