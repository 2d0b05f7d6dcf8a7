import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { root } from '../support/places'

const pwa = join(root, 'pwa')

/** The page's script in one piece. The photo worker is not built again: it is the one of the shipped app. */
export async function bundlePhone(): Promise<string> {
  const result = await build({
    configFile: false,
    root: pwa,
    logLevel: 'warn',
    plugins: [shippedWorker()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': join(pwa, 'src') } },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(pwa, 'e2e/faults/page/phone.ts'), formats: ['iife'], name: 'luoshiFaults' },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  const chunks = outputs.filter((output) => output.type === 'chunk')
  if (chunks.length !== 1 || !chunks[0]) throw new Error('the page of the harness is not one script')
  return chunks[0].code
}

function shippedWorker(): Plugin {
  const address = '\0shipped-photo-worker'
  return {
    name: 'luoshi-shipped-worker',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('?worker&url') ? address : undefined),
    load(id) {
      if (id !== address) return undefined
      const worker = readdirSync(join(pwa, 'dist/assets')).find((name) => /^photo\.worker-.*\.js$/.test(name))
      if (!worker) throw new Error('pwa/dist has no photo worker; build the app first')
      return `export default '/assets/${worker}'`
    },
  }
}
