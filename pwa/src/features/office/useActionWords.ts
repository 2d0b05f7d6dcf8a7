import { useI18n } from 'vue-i18n'
import './words'
import words from './words/zh-CN.json'

/** Every action that the audit trail knows, in the order of a matter's life. */
export const officeActions = Object.keys(words.office.actions)

/** Words of an audit action such as MATTER_REGISTERED; an action that is not known here keeps its code. */
export function useActionWords(): (action: string) => string {
  const { t, te } = useI18n()
  return (action) => (te(`office.actions.${action}`) ? t(`office.actions.${action}`) : action)
}
