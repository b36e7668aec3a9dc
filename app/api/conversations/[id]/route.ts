import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { unknownConversation } from '#lib/conversations/hold-conversation.ts'
import { chat } from '#lib/wiring.ts'

type Context = { params: Promise<{ id: string }> }

/** One conversation with its turns. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    const conversation = await chat.find((await params).id, readSession(request))
    if (!conversation) throw unknownConversation()
    return Response.json({ conversation }, { headers: { 'cache-control': 'no-store' } })
  })
}

/** Deletes a conversation. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    await chat.remove((await params).id, readSession(request))
    return new Response(null, { status: 204 })
  })
}
