import { requireMetricsToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readMetrics } from '#lib/telemetry/start-telemetry.ts'

export const dynamic = 'force-dynamic'

/** What the server counted, for Prometheus. Closed without `CAIRN_METRICS_TOKEN`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    requireMetricsToken(request)
    const headers = {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    }
    return new Response(await readMetrics(), { headers })
  })
}
