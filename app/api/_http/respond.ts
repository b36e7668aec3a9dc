import { CairnError, defect } from '#lib/errors.ts'
import { explainStorage } from '#lib/explain-storage.ts'
import { log } from '#lib/telemetry/log.ts'
import { refusals } from '#lib/telemetry/measures.ts'

/** Runs a route and turns what it throws into the documented error; a defect is logged and shown as `internal`. */
export async function respond(route: () => Promise<Response>): Promise<Response> {
  try {
    return await route()
  } catch (error) {
    return toErrorResponse(error)
  }
}

function toErrorResponse(thrown: unknown): Response {
  const error = explainStorage(thrown) ?? thrown
  if (error instanceof CairnError) {
    const { code, message, field, status } = error
    refusals().add(1, { code })
    const body = { error: { code, message, ...(field === null ? {} : { field }) } }
    return Response.json(body, { status, headers: headersOf(error) })
  }
  log.error({ event: 'failure', error })
  return Response.json({ error: defect }, { status: 500 })
}

function headersOf({ code, retryAfterSeconds }: CairnError): Record<string, string> {
  return {
    'cache-control': 'no-store',
    ...(retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) }),
    ...(code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
  }
}
