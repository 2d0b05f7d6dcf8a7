import '@/shared/ui/tokens.css'
import '@/shared/ui/base.css'
import { createApp } from 'vue'
import { createPinia } from 'pinia'
import { addWords, i18n, type Words } from '@/shared/i18n'
import { applyTypeSize } from '@/offline/preferences'
import App from './App.vue'
import { router } from './router'
import { registerServiceWorker } from './serviceWorker'

const words = import.meta.glob<Words>('../features/*/zh-CN.json', { eager: true, import: 'default' })
Object.values(words).forEach(addWords)

applyTypeSize()
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
if (import.meta.env.PROD) void registerServiceWorker()
