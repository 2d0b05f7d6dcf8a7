import { addWords } from '@/shared/i18n'
import words from './zh-CN.json'

/** Words of copies come with the pages that show photos, not with the first load. */
addWords(words)
