import { respond } from '#app/api/_http/respond.ts'
import { readSession } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

/** The conversation that this browser held last on an entry's page: `{conversation: null | {id, entry, turns, …}}`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const entry = new URL(request.url).searchParams.get('entry') ?? ''
    const session = readSession(request)
    const conversation = session === null ? null : await chat.findLatest(entry, session)
    return Response.json({ conversation }, { headers: { 'cache-control': 'no-store' } })
  })
}
