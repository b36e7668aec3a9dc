import { z } from 'zod'
import { AddressRange } from './address-ranges.ts'

const Seconds = z.coerce
  .number('expected seconds, as in 15')
  .positive()
  .max(100, 'expected 100 seconds at most')
const Tokens = z.coerce.number('expected a number of tokens, as in 800').int().min(50).max(100_000)

const Count = z.coerce.number('expected a number, as in 30').int().min(0).max(1_000_000_000)
// Shorter than this could be guessed by trying.
const Secret = z.string().trim().min(16, 'expected at least 16 characters')

// An address with a path would look as if only that page were let in, and browsers know sites alone.
const Origin = z
  .url({
    protocol: /^https?$/,
    error: 'expected the address of a site, as in https://example.org',
    abort: true,
  })
  .refine(url => new URL(url).href === `${new URL(url).origin}/`, 'expected a site without a path')
  .transform(url => new URL(url).origin)

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:file:.|postgres(?:ql)?:\/\/.)/,
      'expected file:<path>, as in file:./data/cairn.db, or postgres://<user>:<password>@<host>/<database>',
    )
    .default('file:./data/cairn.db'),
  CAIRN_WIKI: z.string().trim().min(1).default('seeds'),
  CAIRN_ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  CAIRN_ASK_PER_MINUTE: Count.default(30),
  // Half as many again as the readers that a server is built to answer at once (docs/operation.md).
  CAIRN_REQUESTS_AT_ONCE: Count.min(1).default(750),
  CAIRN_TRUSTED_PROXIES: z.string().default('').transform(toList).pipe(z.array(AddressRange)),
  CAIRN_EMBED_ORIGINS: z.string().default('').transform(toList).pipe(z.array(Origin)),
  CAIRN_API_TOKEN: Secret.optional(),
  CAIRN_METRICS_TOKEN: Secret.optional(),
  CAIRN_LOG_QUESTIONS: z.enum(['0', '1'], 'expected 0 or 1').default('0'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_METRIC_EXPORT_INTERVAL: Count.min(1).default(60_000),
  CAIRN_MODEL: z.string().trim().min(1).optional(),
  OPENAI_API_KEY: z.string().trim().min(1).optional(),
  OPENAI_BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: 'expected the address of a server, as in http://localhost:11434/v1',
    })
    .optional(),
  CAIRN_JUDGE_MODEL: z.string().trim().min(1).optional(),
  CAIRN_MODEL_FIRST_LINE_SECONDS: Seconds.default(15),
  CAIRN_MODEL_GAP_SECONDS: Seconds.default(15),
  CAIRN_MODEL_ANSWER_SECONDS: Seconds.default(60),
  CAIRN_MODEL_OUTPUT_TOKENS: Tokens.default(800),
  CAIRN_MODEL_EVIDENCE_TOKENS: Tokens.default(3_000),
  CAIRN_MODEL_TOKENS_PER_DAY: Count.default(0),
})

export interface Config {
  /** Where the database is, as a URL. */
  databaseUrl: string
  /** The folder of seed files that is served, as a path from the project's own folder. */
  wikiFolder: string
  /** The address readers see, without a trailing slash; canonical URLs and the sitemap start with it. */
  origin: string
  /** How many questions a minute one session may ask, and one address; 0 for no limit. */
  askPerMinute: number
  /** How many requests may be worked on or wait at once; more are refused. */
  requestsAtOnce: number
  /** Addresses and ranges of the proxies whose word on a reader's address is taken. */
  trustedProxies: string[]
  /** Sites whose pages may show the chat in a frame, as their origins. */
  embedOrigins: string[]
  /** What programs must bear to use their endpoints; null leaves those open. */
  apiToken: string | null
  /** What a monitor must bear to read /metrics; null closes it. */
  metricsToken: string | null
  /** Whether logs may hold what readers ask. */
  logsQuestions: boolean
  /** Where traces and metrics are sent; null for nowhere. */
  otlpEndpoint: string | null
  /** How often metrics are sent there, in milliseconds. */
  otlpMetricIntervalMs: number
  /** The model that writes answers; null when the built-in writer does. */
  model: ModelConfig | null
}

/** Which model writes, where it is, and what one answer may take of it. */
export interface ModelConfig {
  id: string
  /** Where a compatible server takes requests, without a trailing slash; null for OpenAI itself. */
  baseUrl: string | null
  apiKey: string | null
  /** A model of the same server that decides on sentences the gate finds plausible and cannot certify. */
  judge: string | null
  firstLineMs: number
  gapMs: number
  answerMs: number
  outputTokens: number
  evidenceTokens: number
  /** How many tokens all answers of a day may take, in and out; 0 for no limit. */
  tokensPerDay: number
}

/** Reads the settings from an environment; throws one error that names every setting that is wrong. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  // An empty value in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is wrong. ${problems.join('; ')}`)
  }
  return {
    databaseUrl: parsed.data.DATABASE_URL,
    wikiFolder: parsed.data.CAIRN_WIKI,
    origin: parsed.data.CAIRN_ORIGIN.replace(/\/+$/, ''),
    askPerMinute: parsed.data.CAIRN_ASK_PER_MINUTE,
    requestsAtOnce: parsed.data.CAIRN_REQUESTS_AT_ONCE,
    trustedProxies: parsed.data.CAIRN_TRUSTED_PROXIES,
    embedOrigins: parsed.data.CAIRN_EMBED_ORIGINS,
    apiToken: parsed.data.CAIRN_API_TOKEN ?? null,
    metricsToken: parsed.data.CAIRN_METRICS_TOKEN ?? null,
    logsQuestions: parsed.data.CAIRN_LOG_QUESTIONS === '1',
    otlpEndpoint: parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    otlpMetricIntervalMs: parsed.data.OTEL_METRIC_EXPORT_INTERVAL,
    model: toModelConfig(parsed.data),
  }
}

function toList(given: string): string[] {
  return given
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
}

// The model's name is the switch: a key or an address that stands in the environment for other programs sends nobody's
// questions anywhere.
function toModelConfig(given: z.infer<typeof Environment>): ModelConfig | null {
  if (given.CAIRN_MODEL === undefined) return null
  if (given.OPENAI_API_KEY === undefined && given.OPENAI_BASE_URL === undefined) {
    throw new Error(
      'The configuration is wrong. CAIRN_MODEL: needs OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own',
    )
  }
  return {
    id: given.CAIRN_MODEL,
    baseUrl: given.OPENAI_BASE_URL === undefined ? null : toBaseUrl(given.OPENAI_BASE_URL),
    apiKey: given.OPENAI_API_KEY ?? null,
    judge: given.CAIRN_JUDGE_MODEL ?? null,
    firstLineMs: given.CAIRN_MODEL_FIRST_LINE_SECONDS * 1_000,
    gapMs: given.CAIRN_MODEL_GAP_SECONDS * 1_000,
    answerMs: given.CAIRN_MODEL_ANSWER_SECONDS * 1_000,
    outputTokens: given.CAIRN_MODEL_OUTPUT_TOKENS,
    evidenceTokens: given.CAIRN_MODEL_EVIDENCE_TOKENS,
    tokensPerDay: given.CAIRN_MODEL_TOKENS_PER_DAY,
  }
}

/** `http://host:1234`, `…/`, `…/v1/` and `…/v1/chat/completions` all mean `http://host:1234/v1`. */
function toBaseUrl(given: string): string {
  const url = given.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')
  // Some servers keep another version, or more behind it, as in /v1beta/openai: those stay as they are.
  return /\/v\d[^/]*(?:\/|$)/.test(new URL(url).pathname) ? url : `${url}/v1`
}

export const config: Config = parseConfig(process.env)
