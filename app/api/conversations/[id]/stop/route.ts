import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

/** Ends the answer that this conversation is waiting for; what was released stays. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    await chat.stop((await params).id, readSession(request))
    return new Response(null, { status: 204 })
  })
}
