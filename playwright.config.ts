import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env.CAIRN_BROWSER

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  // Each worker starts a server and a browser of its own; more would only wait for the cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
    trace: 'retain-on-failure',
  },
})
