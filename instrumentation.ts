import type { Instrumentation } from 'next'

/** Runs once, before the server takes its first request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces this while it builds, and leaves the rest out of other runtimes
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareServer } = await import('./instrumentation-node.ts')
  await prepareServer()
  const { keepPages } = await import('#lib/page-cache.ts')
  keepPages()
}

/** Told of what a page threw; routes see to their own errors (app/api/_http/respond.ts). */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  // biome-ignore lint/style/noProcessEnv: Next replaces this while it builds, and leaves the rest out of other runtimes
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('#lib/telemetry/log.ts')
  log.error({ event: 'failure', route: routePath, error })
}
