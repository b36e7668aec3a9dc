import { describe, expect, test } from 'vitest'
import { parseConfig } from './config.ts'

test('has a default for every setting', () => {
  expect(parseConfig({})).toEqual({
    databaseUrl: 'file:./data/cairn.db',
    wikiFolder: 'seeds',
    origin: 'http://localhost:3000',
    askPerMinute: 30,
    trustedProxies: [],
    embedOrigins: [],
    apiToken: null,
    metricsToken: null,
    logsQuestions: false,
    otlpEndpoint: null,
    otlpMetricIntervalMs: 60_000,
    requestsAtOnce: 750,
    model: null,
  })
})

test('takes an empty setting for one that is not set', () => {
  expect(parseConfig({ DATABASE_URL: '' }).databaseUrl).toBe('file:./data/cairn.db')
})

test('drops the slash at the end of an origin', () => {
  expect(parseConfig({ CAIRN_ORIGIN: 'https://cairn.example/' }).origin).toBe('https://cairn.example')
})

test('reads proxies as a list of addresses and ranges', () => {
  expect(parseConfig({ CAIRN_TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual([
    '10.0.0.0/8',
    '::1',
  ])
  expect(() => parseConfig({ CAIRN_TRUSTED_PROXIES: 'proxy.example' })).toThrow(/CAIRN_TRUSTED_PROXIES/)
})

test('reads the sites that may show the chat as origins, and refuses a page’s address', () => {
  expect(
    parseConfig({ CAIRN_EMBED_ORIGINS: 'https://a.example/, http://b.example:8080' }).embedOrigins,
  ).toEqual(['https://a.example', 'http://b.example:8080'])
  for (const wrong of ['https://a.example/page', '*', 'a.example', 'https://user@a.example'])
    expect(() => parseConfig({ CAIRN_EMBED_ORIGINS: wrong }), wrong).toThrow(/CAIRN_EMBED_ORIGINS/)
})

test('refuses a token short enough to guess', () => {
  expect(() => parseConfig({ CAIRN_API_TOKEN: 'secret' })).toThrow(/CAIRN_API_TOKEN.*16/)
})

test('names every setting that is wrong', () => {
  const wrong = { DATABASE_URL: 'cairn.db', CAIRN_ORIGIN: 'ftp://cairn.example' }
  expect(() => parseConfig(wrong)).toThrow(/DATABASE_URL.*CAIRN_ORIGIN/s)
})

describe('the model', () => {
  const given = { CAIRN_MODEL: 'llama3.2', OPENAI_BASE_URL: 'http://localhost:11434' }

  test('is on when it is named and there is a key or an address', () => {
    expect(parseConfig(given).model).toEqual({
      id: 'llama3.2',
      baseUrl: 'http://localhost:11434/v1',
      apiKey: null,
      judge: null,
      firstLineMs: 15_000,
      gapMs: 15_000,
      answerMs: 60_000,
      outputTokens: 800,
      evidenceTokens: 3_000,
      tokensPerDay: 0,
    })
    const hosted = parseConfig({ CAIRN_MODEL: 'a-model', OPENAI_API_KEY: 'key' }).model
    expect(hosted).toMatchObject({ baseUrl: null, apiKey: 'key' })
  })

  test('is off while it is not named, whatever keys stand in the environment', () => {
    expect(parseConfig({ OPENAI_API_KEY: 'key', OPENAI_BASE_URL: 'http://localhost:1' }).model).toBeNull()
  })

  test('needs a key or an address', () => {
    expect(() => parseConfig({ CAIRN_MODEL: 'a-model' })).toThrow(/CAIRN_MODEL: needs OPENAI_API_KEY/)
  })

  test.each([
    ['http://localhost:11434', 'http://localhost:11434/v1'],
    ['http://localhost:11434/', 'http://localhost:11434/v1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://localhost:11434/v1/', 'http://localhost:11434/v1'],
    ['http://localhost:11434/v1/chat/completions', 'http://localhost:11434/v1'],
    ['https://models.example/api', 'https://models.example/api/v1'],
    ['https://models.example/v1beta/openai', 'https://models.example/v1beta/openai'],
  ])('takes the address %s for %s', (address, meant) => {
    expect(parseConfig({ ...given, OPENAI_BASE_URL: address }).model?.baseUrl).toBe(meant)
  })

  test('names a limit or an address that is wrong', () => {
    const wrong = { ...given, OPENAI_BASE_URL: 'localhost:11434', CAIRN_MODEL_GAP_SECONDS: 'soon' }
    expect(() => parseConfig(wrong)).toThrow(/OPENAI_BASE_URL.*CAIRN_MODEL_GAP_SECONDS: expected seconds/s)
  })
})
