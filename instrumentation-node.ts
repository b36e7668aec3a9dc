import { serveDirectly } from '#lib/answer-directly.ts'
import { config } from '#lib/config.ts'
import { guardRequests } from '#lib/limits/guard-requests.ts'
import { secureResponses } from '#lib/security-headers.ts'
import { sendKept } from '#lib/send-kept.ts'
import { sendHeadsWithBodies } from '#lib/send-together.ts'
import { withoutSecrets } from '#lib/telemetry/describe-error.ts'
import { log } from '#lib/telemetry/log.ts'
import { startTelemetry } from '#lib/telemetry/start-telemetry.ts'
import { watchRequests } from '#lib/telemetry/watch-requests.ts'

/** Makes a starting server watch itself, and opens its database: one that cannot be used ends the start. */
export async function prepareServer(): Promise<void> {
  startTelemetry(config)
  watchRequests(config.trustedProxies)
  sendHeadsWithBodies()
  secureResponses(config.origin.startsWith('https:'))
  // biome-ignore lint/style/noProcessEnv: Next sets this one itself
  const isDeveloping = process.env.NODE_ENV !== 'production'
  // A route that was changed meanwhile is read anew by Next alone.
  guardRequests(config.requestsAtOnce, {
    serve: sendKept,
    ...(isDeveloping ? {} : { serveInTurn: serveDirectly }),
  })
  // While developing, the traces are what one looks for.
  if (!isDeveloping) writeErrorsAsLog()
  endAtLast()
  try {
    const { startServer } = await import('#lib/start-server.ts')
    await startServer()
  } catch (error) {
    // Next would go on and fail at every request instead.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}

/** What Next and libraries write as errors and warnings goes the way of the log: no trace or path stands in it. */
function writeErrorsAsLog(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...parts: unknown[]) => {
      const error = parts.find(part => part instanceof Error)
      const text = parts.find(part => typeof part === 'string') ?? ''
      if (error) log[level]({ event: 'failure', error })
      else log[level]({ event: 'failure' }, withoutSecrets(text))
    }
  }
}

/**
 * Next ends a server that is told to once every request and answer is over, however long that takes. A reader who stopped
 * reading may not hold it up for ever: no answer takes longer than this.
 */
function endAtLast(): void {
  const longestMs = 65_000
  process.once('SIGTERM', () => setTimeout(() => process.exit(143), longestMs).unref())
}
