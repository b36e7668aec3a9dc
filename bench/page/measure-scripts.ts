import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Browser, devices } from '@playwright/test'

/** The bytes, gzipped, of every script file a phone has loaded of a page once it is still; nothing is touched. */
export async function measureScripts(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(devices['Pixel 7'])
  const page = await context.newPage()
  const scripts: Promise<Buffer>[] = []
  page.on('response', response => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const bodies = await Promise.all(scripts)
  await context.close()
  return sumGzipped(bodies)
}

/**
 * The same of an empty page: the files that this build has every page of the App Router load, before any component of
 * ours. A page that holds nothing loads these and no others.
 */
export function measureEmptyPage(): number {
  const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as {
    rootMainFiles: string[]
  }
  return sumGzipped(rootMainFiles.map(file => readFileSync(`.next/${file}`)))
}

function sumGzipped(files: readonly Buffer[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
}
