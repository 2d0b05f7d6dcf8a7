import { addWords } from '@/shared/i18n'
import words from './zh-CN.json'

addWords(words)
