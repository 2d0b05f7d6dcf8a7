import { describe, expect, it } from 'vitest'
import { auditFilter, idIn, NO_QUESTION, questionFromQuery, questionToQuery } from './auditFilter'

const id = '019abcde-0000-7000-8000-0123456789ab'

describe('the auditor’s question', () => {
  it('takes the matter from a pasted link', () => {
    expect(idIn(`https://luoshi.example/matters/${id.toUpperCase()}?tab=1`)).toBe(id)
    expect(idIn('督〔2026〕1号')).toBeUndefined()
  })
  it('leaves out what does not restrict', () => {
    expect(auditFilter({ ...NO_QUESTION, action: 'MATTER_CLOSED' })).toEqual({ action: 'MATTER_CLOSED' })
  })
  it('survives the address bar', () => {
    const question = { ...NO_QUESTION, officer: id, from: '2026-11-01' }
    expect(questionFromQuery(questionToQuery(question))).toEqual(question)
    expect(questionFromQuery({ action: ['x'] })).toEqual(NO_QUESTION)
  })
})
