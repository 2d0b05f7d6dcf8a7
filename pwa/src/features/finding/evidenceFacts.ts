import type { EvidenceFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import { exactMoment } from '@/shared/format/dates'
import { bytes, distance } from '@/shared/format/numbers'
import { distanceMeters } from '@/offline/distance'

type Translate = (key: string, named?: Record<string, unknown>) => string

export interface EvidenceFact {
  key: string
  label: string
  lines: string[]
}

interface Coordinates {
  latitude: number
  longitude: number
}

/** Whole minutes between two witnesses of one moment. */
export function minutesApart(one: string, other: string): number {
  return Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / 60_000)
}

function known(
  place: { latitude?: number | null; longitude?: number | null } | null | undefined,
): Coordinates | undefined {
  return typeof place?.latitude === 'number' && typeof place.longitude === 'number'
    ? { latitude: place.latitude, longitude: place.longitude }
    : undefined
}

function exifLines(evidence: EvidenceFieldsFragment, t: Translate): string[] {
  const exif = evidence.exif
  if (!exif) return [t('findings.viewer.exifNone')]
  const lines: string[] = []
  if (exif.takenAt) {
    const minutes = minutesApart(exif.takenAt, evidence.capturedAt)
    const difference = minutes ? t('findings.viewer.exifMinutes', { n: minutes }) : t('findings.viewer.exifSame')
    lines.push(t('findings.viewer.exifTaken', { time: exactMoment(exif.takenAt), difference }))
  }
  const witness = known(exif)
  if (witness && evidence.position)
    lines.push(t('findings.viewer.exifPlace', { distance: distance(distanceMeters(witness, evidence.position)) }))
  if (exif.camera) lines.push(t('findings.viewer.camera', { camera: exif.camera }))
  return lines.length ? lines : [t('findings.viewer.exifNone')]
}

/** What a photo can be checked by, in words: hash, times, place, and the second witness in its own EXIF. */
export function evidenceFacts(
  evidence: EvidenceFieldsFragment,
  place: { latitude?: number | null; longitude?: number | null } | null | undefined,
  t: Translate,
): EvidenceFact[] {
  const registered = known(place)
  const position = evidence.position
  const label = (key: string) => t(`findings.viewer.${key}`)
  const facts: EvidenceFact[] = [
    { key: 'taken', label: label('taken'), lines: [exactMoment(evidence.capturedAt)] },
    {
      key: 'received',
      label: label('received'),
      lines: [evidence.receivedAt ? exactMoment(evidence.receivedAt) : label('notReceived')],
    },
    {
      key: 'position',
      label: label('position'),
      lines: position
        ? [
            t('findings.viewer.positionText', {
              latitude: position.latitude.toFixed(5),
              longitude: position.longitude.toFixed(5),
              accuracy: Math.round(position.accuracyMeters),
              source: t(`enum.PositionSource.${position.source}`),
            }) + (position.ageSeconds > 0 ? t('findings.viewer.age', { n: position.ageSeconds }) : ''),
          ]
        : [label('noPosition')],
    },
  ]
  if (registered && position)
    facts.push({ key: 'distance', label: label('distance'), lines: [distance(distanceMeters(position, registered))] })
  facts.push(
    { key: 'exif', label: label('exif'), lines: exifLines(evidence, t) },
    { key: 'source', label: label('source'), lines: [t(`enum.CaptureSource.${evidence.captureSource}`)] },
    { key: 'size', label: label('size'), lines: [bytes(evidence.size)] },
    {
      key: 'hash',
      label: label('hash'),
      lines: [`SHA-256 ${evidence.sha256}`, ...(evidence.state === 'HELD' ? [label('hashOk')] : [])],
    },
  )
  return facts
}
