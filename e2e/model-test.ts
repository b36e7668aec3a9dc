import { startCairn } from './cairn-server.ts'
import { scenarios } from './openai-server/scenarios.ts'
import { type OpenAiServer, startOpenAiServer } from './openai-server/server.ts'
import { test as base } from './test.ts'

/** A test whose Cairn asks a scripted server for its answers, with these settings besides. */
export function testWithModel(settings: Record<string, string>) {
  return base.extend<object, { openai: OpenAiServer }>({
    openai: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
      async ({}, use) => {
        const server = await startOpenAiServer(scenarios.honest)
        await use(server)
        await server.close()
      },
      { scope: 'worker' },
    ],
    cairn: [
      async ({ openai }, use) => {
        const server = await startCairn({
          OPENAI_BASE_URL: openai.url,
          CAIRN_MODEL: 'a-model',
          ...settings,
        })
        await use(server)
        await server.stop()
      },
      { scope: 'worker', timeout: 90_000 },
    ],
  })
}

export const test = testWithModel({ CAIRN_MODEL_FIRST_LINE_SECONDS: '3', CAIRN_MODEL_GAP_SECONDS: '20' })
