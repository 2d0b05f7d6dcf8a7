import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'

/** Writes what the browser must load before the first paint into one file, so that size-limit can hold it to the budget. */
function firstLoadBudget(): Plugin {
  return {
    name: 'luoshi-first-load-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'index')
      if (!entry) return
      const seen = new Set<string>()
      const queue = [entry.fileName]
      for (const file of queue) {
        if (seen.has(file)) continue
        seen.add(file)
        const chunk = chunks.find((candidate) => candidate.fileName === file)
        if (chunk) queue.push(...chunk.imports)
      }
      const first = chunks.filter((chunk) => seen.has(chunk.fileName))
      const styles = new Set(first.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))
      mkdirSync('.budget', { recursive: true })
      writeFileSync('.budget/first.js', first.map((chunk) => chunk.code).join('\n'))
      writeFileSync(
        '.budget/first.css',
        Object.values(bundle)
          .filter((output) => output.type === 'asset' && styles.has(output.fileName))
          .map((output) => ('source' in output ? String(output.source) : ''))
          .join('\n'),
      )
    },
  }
}

export default defineConfig({
  plugins: [
    vue(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['index.html', 'assets/*.{js,css}', 'icons/luoshi.svg'],
        maximumFileSizeToCacheInBytes: 1_000_000,
      },
      manifest: {
        id: '/',
        name: '落实 · 政府督查',
        short_name: '落实',
        description: '政府督查台账与现场督查',
        lang: 'zh-CN',
        dir: 'ltr',
        start_url: '/today',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#F5F7FA',
        theme_color: '#1554AD',
        icons: [
          { src: '/icons/luoshi-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/luoshi-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/luoshi-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/luoshi.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
    firstLoadBudget(),
  ],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  resolve: {
    alias: {
      'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.esm-bundler.js',
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  build: {
    target: 'es2022',
    // A data: address in a style or script would need a wider content security policy.
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/auth', '/q', '/public'].map((path) => [
        path,
        { target: process.env.LUOSHI_BACKEND ?? 'http://localhost:8080', ws: path === '/graphql' },
      ]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // A loaded machine is slow: a test fails for a reason, not for that.
    testTimeout: 30_000,
  },
})
