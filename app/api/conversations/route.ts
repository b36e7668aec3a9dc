import { respond } from '#app/api/_http/respond.ts'
import { readSession } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

const maxQueryCharacters = 200

/** This browser's conversations, the latest first; with `q`, those that hold all of its words. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams.get('q') ?? ''
    const session = readSession(request)
    const conversations = session === null ? [] : await chat.list(session, query.slice(0, maxQueryCharacters))
    return Response.json({ conversations }, { headers: { 'cache-control': 'no-store' } })
  })
}
