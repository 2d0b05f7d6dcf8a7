import { expect, test } from '@playwright/test'
import { runFaults } from './faults/main'

/*
 * The offline code of the app through two hundred seeded schedules of faults. What a schedule is and how one is repeated: CONTRIBUTING.md.
 */

const schedules = 200
const seed = Number(process.env.LUOSHI_FAULTS_SEED ?? 733)

test(`${schedules} schedules of faults lose, double and alter nothing`, async () => {
  test.setTimeout(20 * 60_000)
  const result = await runFaults({ schedules, seed, say: (text) => console.log(text) })
  expect(result.blind).toEqual([])
  expect(
    result.failed.map(({ schedule: { number }, wrong }) => ({ repeat: `--seed ${seed} --only ${number}`, wrong })),
  ).toEqual([])
  expect(result.performances).toBe(schedules)
})
