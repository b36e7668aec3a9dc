// npm run shots: a picture of every page and state, at six widths, in light and dark, to look at.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { startCairn } from '../e2e/cairn-server.ts'
import { type PageState, pageStates } from '../e2e/states.ts'

// 640 by 400 px is a window of 1280 by 800 at 200 %, and near to a phone on its side.
const widths = [320, 390, 640, 768, 1280, 1600]
const themes = ['light', 'dark'] as const
const heights: Record<number, number> = { 320: 640, 390: 844, 640: 400, 768: 1024 }

const help = `npm run shots -- <folder> [options]

Takes a picture of every page and state of the built site, at ${widths.join(', ')} px, in light and in dark, and writes
them to the folder as <state>-<width>-<theme>.png.

  --only <words>     only states whose names contain one of these words, separated by commas
  --width <px>       only this width; may be given several times
  --theme <name>     only light or dark
  --full             the whole length of each page, rather than one window of it
  --url <address>    of a server that runs already, rather than one with a fresh database
  --help             these words`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    width: { type: 'string', multiple: true },
    theme: { type: 'string' },
    full: { type: 'boolean', default: false },
    url: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (values.help || folder === undefined) {
  console.log(help)
  process.exit(values.help ? 0 : 1)
}

mkdirSync(folder, { recursive: true })
const words = values.only?.split(',') ?? ['']
const states = pageStates.filter(({ name }) => words.some(word => name.includes(word)))
const chosenWidths = values.width?.map(Number) ?? widths
const chosenThemes = themes.filter(theme => (values.theme ?? theme) === theme)
const total = states.length * chosenWidths.length * chosenThemes.length
const server = values.url === undefined ? await startCairn() : { url: values.url, stop: async () => {} }
const executablePath = process.env.CAIRN_BROWSER
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
})
let done = 0
let failed = 0
try {
  for (const state of states) {
    for (const width of chosenWidths) {
      for (const theme of chosenThemes) await shoot(browser, state, width, theme)
    }
    done += chosenWidths.length * chosenThemes.length
    process.stderr.write(`\r${done} of ${total} `)
  }
} finally {
  await browser.close()
  await server.stop()
}
console.log(`\nWrote ${total - failed} pictures to ${folder}`)
process.exitCode = failed === 0 ? 0 : 1

async function shoot(browser: Browser, state: PageState, width: number, theme: 'light' | 'dark') {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height: heights[width] ?? 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: width < 1024,
  })
  const page = await context.newPage()
  const file = join(String(folder), `${state.name}-${width}-${theme}.png`)
  try {
    await page.goto(state.path, { waitUntil: 'load' })
    await state.reach?.(page)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: file, fullPage: values.full, animations: 'disabled' })
  } catch (error) {
    failed += 1
    console.error(`\n${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  } finally {
    await context.close()
  }
}
