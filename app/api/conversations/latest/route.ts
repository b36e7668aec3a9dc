import { respond } from '#app/api/_http/respond.ts'
import { readSession } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

/**
 * The conversation that this browser held last on an entry's page: `{conversation: null | {id, entry, turns, …}}`. A chat that
 * opens asks for it, so a question is near.
 */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const entry = new URL(request.url).searchParams.get('entry') ?? ''
    const session = readSession(request)
    chat.expect(entry)
    const conversation = session === null ? null : await chat.findLatest(entry, session)
    return Response.json({ conversation }, { headers: { 'cache-control': 'no-store' } })
  })
}
