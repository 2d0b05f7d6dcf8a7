/** `86 MB`, `2.1 GB`: decimal units, as phones show them. */
export function bytes(count: number): string {
  if (count < 1000) return `${count} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = count
  let unit = 'B'
  for (const next of units) {
    if (value < 1000) break
    value /= 1000
    unit = next
  }
  return `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} ${unit}`
}

/** `42 m`, `3.2 km`. */
export function distance(meters: number): string {
  if (meters < 1000) return `${Math.round(meters)} m`
  const kilometers = meters / 1000
  return `${kilometers >= 100 ? Math.round(kilometers) : Math.round(kilometers * 10) / 10} km`
}
