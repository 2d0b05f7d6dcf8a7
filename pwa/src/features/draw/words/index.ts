import { addWords } from '@/shared/i18n'
import words from './zh-CN.json'

/** Words of the random draw come with its pages, not with the first load. */
addWords(words)
