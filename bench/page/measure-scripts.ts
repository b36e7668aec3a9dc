import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Browser, devices } from '@playwright/test'

/** What a page has of script before its chat: bytes, gzipped. */
export interface ScriptSize {
  /** Of the files that a phone has run once the page is still; nothing is touched. */
  untouched: number
  /** Of all files that the page names, those that wait for its reader too. */
  own: number
}

/** Measures a page's script on a phone. */
export async function measureScripts(browser: Browser, url: string): Promise<ScriptSize> {
  const context = await browser.newContext(devices['Pixel 7'])
  const page = await context.newPage()
  const run: Promise<Buffer>[] = []
  page.on('response', response => {
    if (response.request().resourceType() === 'script') run.push(response.body())
  })
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  const untouched = sumGzipped(await Promise.all(run))
  const html = (await response?.text()) ?? ''
  const named = [...html.matchAll(/<script(?![^>]* noModule)[^>]* src="(?<address>[^"]+)"/g)]
  const files = await Promise.all(
    named.map(({ groups }) => context.request.get(new URL(groups?.address ?? '', url).href)),
  )
  const own = sumGzipped(await Promise.all(files.map(file => file.body())))
  await context.close()
  return { untouched, own }
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
