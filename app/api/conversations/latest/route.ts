import { respond } from '#app/api/_http/respond.ts'
import { readSession } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

/**
 * The conversation that this browser held last on an entry's page: `{conversation: null | {id, entry, turns, …}}`. A chat asks
 * for it when it is loaded, before its reader can ask anything.
 */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const entry = new URL(request.url).searchParams.get('entry') ?? ''
    const session = readSession(request)
    chat.prepareFor(entry)
    const conversation = session === null ? null : await chat.findLatest(entry, session)
    return Response.json({ conversation }, { headers: { 'cache-control': 'no-store' } })
  })
}
