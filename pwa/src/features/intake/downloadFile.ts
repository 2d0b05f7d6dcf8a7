/** Hands a file made in the browser to the person, under a name. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string) {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
