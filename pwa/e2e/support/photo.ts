import { chromium } from '@playwright/test'

/** A real JPEG of some megabytes, as a phone's camera makes one: too irregular to be compressed on the way. */
export async function takePhoto(width = 2600, height = 1950): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    const base64 = await page.evaluate(
      async ([width, height]) => {
        const canvas = new OffscreenCanvas(width, height)
        const context = canvas.getContext('2d')!
        const image = context.createImageData(width, height)
        const words = new Uint32Array(image.data.buffer)
        let seed = Date.now() | 1
        for (let i = 0; i < words.length; i++) {
          seed ^= seed << 13
          seed ^= seed >>> 17
          seed ^= seed << 5
          words[i] = seed | 0xff000000
        }
        context.putImageData(image, 0, 0)
        const bytes = new Uint8Array(
          await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer(),
        )
        let text = ''
        for (let i = 0; i < bytes.length; i += 32_768) text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
        return btoa(text)
      },
      [width, height] as const,
    )
    return Buffer.from(base64, 'base64')
  } finally {
    await browser.close()
  }
}
