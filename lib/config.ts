import { z } from 'zod'

// Not marked `server-only`: Next loads lib/page-cache.ts outside its bundle, where that mark throws.

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'expected file:<path>, as in file:./data/cairn.db')
    .default('file:./data/cairn.db'),
  CAIRN_ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
})

export interface Config {
  /** Where the database is, as a URL. */
  databaseUrl: string
  /** The address readers see, without a trailing slash; canonical URLs and the sitemap start with it. */
  origin: string
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
    origin: parsed.data.CAIRN_ORIGIN.replace(/\/+$/, ''),
  }
}

export const config: Config = parseConfig(process.env)
