import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseConfig } from '#lib/config.ts'
import { inPieces } from '../e2e/openai-server/scenarios.ts'
import { type OpenAiServer, type Scenario, startOpenAiServer } from '../e2e/openai-server/server.ts'
import { testModel } from './test-model.ts'

let server: OpenAiServer
beforeAll(async () => {
  server = await startOpenAiServer(() => ({}))
})
afterAll(() => server.close())

async function run(scenario: Scenario, settings: Record<string, string> = {}) {
  server.play(scenario)
  const environment = {
    CAIRN_MODEL: 'a-model',
    OPENAI_BASE_URL: server.url,
    CAIRN_MODEL_FIRST_LINE_SECONDS: '8',
  }
  const lines: string[] = []
  const code = await testModel(parseConfig({ ...environment, ...settings }).model, line => lines.push(line))
  return { code, output: lines.join('\n') }
}

const retell: Scenario = ({ evidence }) => ({
  pieces: inPieces(evidence.map(({ alias, text }) => `${text.replace('30', '90')} [${alias}]\n`).join('')),
})

test('says where it called, that it was streamed, and how many of five sentences passed', async () => {
  const { code, output } = await run(retell)
  expect(code).toBe(0)
  expect(output).toContain(`Address     ${server.url}/chat/completions\n`)
  expect(output).toContain('Answer      streamed\n')
  expect(output).toMatch(/First line {2}\d\.\d s/)
  expect(output).toContain('Passed      4 of 5 sentences\n')
  expect(output).toContain('a number that stands in no cited claim')
})

test('says that a server does not stream', async () => {
  const { code, output } = await run(request => ({ ...retell(request), isWhole: true }))
  expect([code, output]).toEqual([0, expect.stringContaining('does not stream')])
})

test('fails a model none of whose sentences passes', async () => {
  const { code, output } = await run(() => ({ pieces: ['Sure! Here is what I know of clouds.\n'] }))
  expect(code).toBe(1)
  expect(output).toContain('Passed      0 of 5 sentences; it wrote 2')
})

test.each<[string, Scenario, Record<string, string>, RegExp]>([
  [
    'no server',
    retell,
    { OPENAI_BASE_URL: 'http://127.0.0.1:9' },
    /Nothing answers at .*host\.docker\.internal:9\/v1/s,
  ],
  ['a key is missing', () => ({ status: 401 }), {}, /set OPENAI_API_KEY/],
  ['a key is wrong', () => ({ status: 401 }), { OPENAI_API_KEY: 'wrong' }, /refused the key/],
  [
    'the model is not there',
    () => ({ status: 404 }),
    {},
    /no model called a-model.*: llama-small, llama-large\./,
  ],
  ['the path is not there', retell, { OPENAI_BASE_URL: 'here/v1beta' }, /is its path right\?/],
  [
    'it takes too long',
    () => ({ pieces: [], ending: 'stall' }),
    { CAIRN_MODEL_FIRST_LINE_SECONDS: '0.3' },
    /CAIRN_MODEL_FIRST_LINE_SECONDS/,
  ],
  ['it only thinks', () => ({ pieces: [], ending: 'length' }), {}, /CAIRN_MODEL_OUTPUT_TOKENS/],
])('says what to change when %s', async (_, scenario, settings, advice) => {
  const base = settings.OPENAI_BASE_URL?.replace('here', server.url.replace('/v1', ''))
  const { code, output } = await run(scenario, { ...settings, ...(base ? { OPENAI_BASE_URL: base } : {}) })
  expect(code).toBe(1)
  expect(output).toMatch(advice)
})

test('says how to set a model when none is', async () => {
  const lines: string[] = []
  expect(await testModel(null, line => lines.push(line))).toBe(1)
  expect(lines.join()).toContain('CAIRN_MODEL')
})
