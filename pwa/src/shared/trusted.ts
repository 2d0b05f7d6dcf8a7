interface PolicyFactory {
  createPolicy<Rules extends Partial<Record<'createScriptURL' | 'createHTML', (text: string) => string>>>(
    name: string,
    rules: Rules,
  ): Rules
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

/** Trusted Types policy `luoshi`: only our own scripts may become workers. */
const policy = factory?.createPolicy('luoshi', {
  createScriptURL(address) {
    if (new URL(address, location.origin).origin !== location.origin) throw new TypeError('foreign script')
    return address
  },
})

/** What is set without a policy is refused, but for the one constant by which Leaflet asks whether the browser draws SVG. */
factory?.createPolicy('default', {
  createHTML(text) {
    if (text !== '<svg/>') throw new TypeError('markup that no policy has made')
    return text
  },
})

export function trustedScript(address: string): string {
  return policy ? policy.createScriptURL(address) : address
}
