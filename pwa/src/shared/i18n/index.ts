import { createI18n, type MessageCompiler } from 'vue-i18n'
import { compileMessage } from './compileMessage'
import common from './zh-CN/common.json'
import enums from './zh-CN/enums.json'
import errors from './zh-CN/errors.json'

/** Words are looked up by key at run time; the features' own are not known here. */
export type Words = { [key: string]: string | string[] | Words }

/** Each feature brings its words in features/<feature>/zh-CN.json under its own name; app/main merges them. */
export const i18n = createI18n<[Words], 'zh-CN', false>({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: false,
  messageCompiler: compileMessage as MessageCompiler,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
  messages: { 'zh-CN': { ...common, enum: enums, error: errors } as Words },
})

/** Adds a feature's words. */
export function addWords(words: Words) {
  i18n.global.mergeLocaleMessage('zh-CN', words)
}
