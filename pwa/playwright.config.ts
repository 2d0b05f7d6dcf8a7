import { defineConfig } from '@playwright/test'
import { outputDir } from './e2e/support/places'

/** Walks the packaged app, with a real Keycloak and a real PostgreSQL, in Debian's Chromium. One stack serves all tests, one after the other. */
export default defineConfig({
  testDir: './e2e',
  outputDir,
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 5 * 60_000,
  expect: { timeout: 15_000 },
  // A control that never comes fails with its name, not with the test's whole time.
  use: { actionTimeout: 30_000 },
  reporter: [['list']],
  globalSetup: './e2e/support/start-stack',
})
