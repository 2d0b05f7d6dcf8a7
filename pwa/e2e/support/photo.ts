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

/** A building site with a person and a number plate, as an inspector would photograph it; the plate is at the lower right. */
export async function photographSite(): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    const base64 = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(1600, 1200)
      const context = canvas.getContext('2d')!
      const sky = context.createLinearGradient(0, 0, 0, 700)
      sky.addColorStop(0, '#8fb4d9')
      sky.addColorStop(1, '#dfe9f2')
      context.fillStyle = sky
      context.fillRect(0, 0, 1600, 700)
      context.fillStyle = '#a58f74'
      context.fillRect(0, 700, 1600, 500)
      context.fillStyle = '#c9c3b8'
      context.fillRect(180, 220, 620, 520)
      context.fillStyle = '#5d6b78'
      for (let row = 0; row < 5; row++)
        for (let column = 0; column < 7; column++) context.fillRect(210 + column * 84, 250 + row * 96, 52, 60)
      context.fillStyle = '#1f7a4a'
      for (let i = 0; i < 16; i++) context.fillRect(i * 100 + 4, 690, 92, 90)
      context.fillStyle = '#2b4c8c'
      context.fillRect(560, 800, 120, 260)
      context.fillStyle = '#e0b48c'
      context.beginPath()
      context.arc(620, 745, 56, 0, Math.PI * 2)
      context.fill()
      context.fillStyle = '#222'
      for (const x of [598, 642]) context.fillRect(x, 732, 12, 12)
      context.fillRect(600, 768, 40, 8)
      context.fillStyle = '#7a2020'
      context.fillRect(1000, 820, 460, 230)
      context.fillStyle = '#1550b5'
      context.fillRect(1110, 930, 330, 86)
      context.fillStyle = '#fff'
      context.font = '54px "Noto Sans CJK SC", sans-serif'
      context.fillText('晋E·12345', 1128, 992)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (let i = 0; i < bytes.length; i += 32_768) text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
      return btoa(text)
    })
    return Buffer.from(base64, 'base64')
  } finally {
    await browser.close()
  }
}

/** The JPEG with an EXIF block that names a camera. */
export function withExif(jpeg: Buffer): Buffer {
  const make = Buffer.from('HUAWEI\0\0', 'latin1')
  const tiff = Buffer.alloc(26 + make.length)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x010f, 10)
  tiff.writeUInt16BE(2, 12)
  tiff.writeUInt32BE(make.length, 14)
  tiff.writeUInt32BE(26, 18)
  make.copy(tiff, 26)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from('Exif\0\0', 'latin1'), tiff, jpeg.subarray(2)])
}
