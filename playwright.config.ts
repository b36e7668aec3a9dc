import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env.CAIRN_BROWSER

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  // Each worker starts a server and a browser of its own; more would only wait for the cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What is tested is not speed: a busy machine must not fail a test for being slow.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
    actionTimeout: 60_000,
    trace: 'retain-on-failure',
  },
})
