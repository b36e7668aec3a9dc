import { server } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** Says whether questions can be answered now: 200 if so, else 503 with the reason, so that traffic goes elsewhere. */
export async function GET(): Promise<Response> {
  const state = await server.readiness()
  return Response.json(state, {
    status: state.status === 'ready' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
