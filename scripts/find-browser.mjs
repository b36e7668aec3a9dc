// A Chromium for the browser tests: one that is installed, else Playwright's own, else Debian's package.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, run, runNode } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a browser to test with; installs one where it can, and ends with what to install where it cannot. */
export async function findBrowser() {
  const found = findInstalled() ?? (await installPlaywrights()) ?? (await installDebians())
  if (found) return found
  console.error('\n✗ No browser to test with. Install Chromium or Google Chrome, then run npm test again.')
  process.exit(1)
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name)))
  return [...onPath, ...wellKnown].find(path => existsSync(path)) ?? findPlaywrights()
}

function findPlaywrights() {
  const script = "import('@playwright/test').then(p => console.log(p.chromium.executablePath()))"
  const path = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }).trim()
  return existsSync(path) ? path : null
}

async function installPlaywrights() {
  console.log('\n› Downloading Playwright’s Chromium')
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  const code = await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    env,
    quiet: true,
  })
  return code === 0 ? findPlaywrights() : null
}

async function installDebians() {
  const isDebian =
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  if (!isDebian || process.getuid?.() !== 0) return null
  console.log('\n› Installing Debian’s Chromium')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    quiet: true,
  })
  return code === 0 ? findInstalled() : null
}
