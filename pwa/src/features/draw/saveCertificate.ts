/** Hands a certificate to the browser as a file. */
export function saveCertificate(certificate: string, name: string) {
  const address = URL.createObjectURL(new Blob([certificate], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
