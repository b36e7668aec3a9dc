// npm run screenshot: the picture in README.md, taken from the running app.
import { chromium } from '@playwright/test'
import { startCairn } from '../e2e/cairn-server.ts'

const file = 'docs/entry-page.png'
const server = await startCairn()
const executablePath = process.env.CAIRN_BROWSER
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } })
  await page.goto(`${server.url}/infrastructure/akash-network`, { waitUntil: 'networkidle' })
  await page.getByRole('textbox', { name: /^Ask about/ }).fill('Do they keep a share of the lease payment?')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Citation 1:/ }).click()
  await page.getByRole('dialog').getByRole('link').first().waitFor()
  await page.waitForTimeout(500)
  await page.screenshot({ path: file })
  console.log(`Wrote ${file}`)
} finally {
  await browser.close()
  await server.stop()
}
