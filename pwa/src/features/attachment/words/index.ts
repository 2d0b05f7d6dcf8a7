import { addWords } from '@/shared/i18n'
import words from './zh-CN.json'

/** Words of attachments come with the pages that show them, not with the first load. */
addWords(words)
