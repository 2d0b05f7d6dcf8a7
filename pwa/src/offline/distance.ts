export interface Point {
  latitude: number
  longitude: number
}

const earthRadius = 6_371_008.8

/** Metres between two WGS-84 points on the sphere (haversine); exact to about 0.5 %. */
export function distanceMeters(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const dLat = rad(b.latitude - a.latitude)
  const dLon = rad(b.longitude - a.longitude)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Farther than this from the registered place the officer says why (same figure as the server). */
export const arrivalRadiusMeters = 200
