interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string
  }
}

/** Trusted Types policy `luoshi`: only our own scripts may become workers. */
const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('luoshi', {
  createScriptURL(address) {
    if (new URL(address, location.origin).origin !== location.origin) throw new TypeError('foreign script')
    return address
  },
})

export function trustedScript(address: string): string {
  return policy ? policy.createScriptURL(address) : address
}
