/** A small seeded generator (splitmix32): the same seed gives the same schedule on every machine. */
export class Random {
  private state: number

  constructor(...seeds: number[]) {
    this.state = 0x9e3779b9
    for (const seed of seeds) this.state = mix(this.state ^ (seed | 0))
  }

  /** 0 ≤ x < 1. */
  next = (): number => {
    this.state = (this.state + 0x9e3779b9) | 0
    return mix(this.state) / 2 ** 32
  }

  /** Whole, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const deck = [...values]
    for (let i = deck.length - 1; i > 0; i--) {
      const j = this.between(0, i)
      const other = deck[j] as Value
      deck[j] = deck[i] as Value
      deck[i] = other
    }
    return deck
  }
}

/** Unsigned 32 bits in, unsigned 32 bits out. */
function mix(value: number): number {
  let z = value | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return (z ^ (z >>> 15)) >>> 0
}
