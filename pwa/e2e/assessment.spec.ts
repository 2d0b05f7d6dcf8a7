import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { Api } from './support/api'
import { sql } from './support/database'
import { Person, picture } from './support/people'
import { listen, settle, sizes, wrongs, type Size } from './support/screenCheck'

/* WF-09, decision 4: a point goes, provisionally; the unit objects; somebody else takes it back; nothing is deleted. */

test('a unit objects to a score and the director takes it back by a counter-entry (WF-09)', async () => {
  const [unit] = await sql(`select unit_id from officer where subject = '00000000-0000-4000-8000-000000000008'`)
  await new Api('clerk').command('enterScore', {
    entryId: randomUUID(),
    unitId: unit?.unit_id,
    kind: 'JUDGEMENT',
    points: -3.5,
    reason: '端到端：重点任务推进评价',
  })
  const problems: string[] = []
  const liaison = new Person('liaison', 'phone', { profile: 'score' })
  const director = new Person('director', 'desktop', { profile: 'score' })
  try {
    const own = await liaison.logIn('/own-score')
    await listen(own, problems)
    const entry = own.getByRole('listitem').filter({ hasText: '端到端：重点任务推进评价' }).first()
    await expect(entry.getByText('−3.5')).toBeVisible()
    await expect(entry.getByText('暂记', { exact: true })).toBeVisible()
    await look(own, 'own-score', problems)
    await own.setViewportSize(sizes.phone)
    await entry.getByRole('button', { name: '提出异议' }).click()
    await own.getByLabel('异议理由').fill('当月已按新方案推进，请核实')
    await own.getByRole('dialog').getByRole('button', { name: '提出异议' }).click()
    await expect(entry.getByText('等待督查室答复')).toBeVisible()

    const page = await director.logIn('/assessment')
    await listen(page, problems)
    await expect(page.getByRole('heading', { name: '记分异议待答复' })).toBeVisible()
    await look(page, 'assessment', problems)
    await page.setViewportSize(sizes.desktop)
    const asked = page.getByRole('listitem').filter({ hasText: '当月已按新方案推进' }).first()
    await asked.getByRole('button', { name: '冲销' }).click()
    await page.getByLabel('答复').fill('经核实，异议成立')
    await page.getByRole('dialog').getByRole('button', { name: '冲销' }).click()
    await expect(page.getByText('已答复')).toBeVisible()
    await page.getByRole('link', { name: '考核办法' }).click()
    await expect(page.getByText('施行中')).toBeVisible()
    await look(page, 'score-rules', problems)

    await own.reload()
    await expect(entry.getByText('已冲销')).toBeVisible()
    await expect(own.getByText('+3.5').first()).toBeVisible()
    expect(problems).toEqual([])
  } finally {
    await liaison.close()
    await director.close()
  }
})

async function look(page: Page, name: string, problems: string[]) {
  for (const size of ['phone', 'tablet', 'desktop'] as const satisfies readonly Size[]) {
    await page.setViewportSize(sizes[size])
    await settle(page)
    await picture(page, `${name}-${size}`)
    problems.push(...(await wrongs(page, size)))
  }
}
