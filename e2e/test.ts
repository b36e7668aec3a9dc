import { test as base, expect } from '@playwright/test'
import { type CairnServer, startCairn } from './cairn-server.ts'

/**
 * A test with a server of its worker's own behind `baseURL`. A page that logs an error, throws, or asks any other host
 * for anything fails its test.
 */
export const test = base.extend<{ watchPage: undefined }, { cairn: CairnServer }>({
  cairn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startCairn()
      await use(server)
      await server.stop()
    },
    // On a busy machine an import and a start take longer than a test may.
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ cairn }, use) => use(cairn.url),
  watchPage: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = []
      page.on('console', message => {
        // A page that is not found and a network that is off are reported by the browser itself; tests look for them.
        if (
          message.type() === 'error' &&
          !/status of (4\d\d|503)|ERR_INTERNET_DISCONNECTED/.test(message.text())
        )
          problems.push(message.text())
      })
      page.on('pageerror', error => problems.push(error.message))
      page.on('request', request => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL) problems.push(`asked ${origin}`)
      })
      await use(undefined)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
