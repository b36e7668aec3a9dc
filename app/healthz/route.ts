export const dynamic = 'force-dynamic'

/** Says that the process is alive, whatever else is wrong: a failure here is a reason to start it anew. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
