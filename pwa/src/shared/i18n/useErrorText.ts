import { useI18n } from 'vue-i18n'
import { failureCode, type Failure } from '@/shared/graphql/failure'

/** The one place where a failure becomes Chinese: what happened and what to do. */
export function useErrorText(): { errorText(failure: Failure): string; codeText(code: string): string } {
  const { t, te } = useI18n()
  const codeText = (code: string) => (te(`error.${code}`) ? t(`error.${code}`) : t('error.UNKNOWN'))
  return { codeText, errorText: (failure) => codeText(failureCode(failure)) }
}
