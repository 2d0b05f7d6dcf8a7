import { addWords } from '@/shared/i18n'
import words from './zh-CN.json'

/** Words of these screens come with their pages, not with the first load. */
addWords(words)
