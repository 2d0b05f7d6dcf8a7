import type { LocalDatabase } from '@/offline/db'
import { rescuePackage, type RescueOptions } from '@/offline/rescue/rescuePackage'

interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>
}

/** From this size on the file is written straight to the disk, where the browser can. */
const straightToDisk = 256 * 1024 * 1024

/**
 * Writes the package piece by piece: to a file that the officer chooses, or into parts that the browser keeps on disk until it is
 * downloaded. False when the officer chose no file.
 */
export async function saveRescue(database: LocalDatabase, size: number, options: RescueOptions): Promise<boolean> {
  const name = `落实救援包-${new Date().toLocaleString('sv-SE').replace(' ', '-').replaceAll(':', '')}.zip`
  const { showSaveFilePicker } = window as SavePicker
  if (size >= straightToDisk && showSaveFilePicker) {
    let handle: FileSystemFileHandle
    try {
      handle = await showSaveFilePicker.call(window, { suggestedName: name })
    } catch {
      return false
    }
    const writable = await handle.createWritable()
    try {
      for await (const piece of rescuePackage(database, options)) await writable.write(piece)
      await writable.close()
    } catch (caught) {
      await writable.abort().catch(() => undefined)
      throw caught
    }
    return true
  }
  const parts: Blob[] = []
  for await (const piece of rescuePackage(database, options)) parts.push(new Blob([piece]))
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has read nothing yet when the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}
