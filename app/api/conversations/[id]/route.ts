import { z } from 'zod'
import { QuestionId, withoutControls } from '#app/api/_http/ask-fields.ts'
import { readBody } from '#app/api/_http/read-body.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { unknownConversation } from '#lib/conversations/require-conversation.ts'
import { chat } from '#lib/wiring.ts'

type Context = { params: Promise<{ id: string }> }

/** What can be changed of a conversation: what it is called, and which version of a question is shown. */
const ConversationChange = z.strictObject({
  name: z
    .string('expected text')
    .refine(text => text.isWellFormed(), 'this text is broken: it holds half of a character')
    .transform(withoutControls)
    .pipe(z.string().trim().max(120, 'a name has at most 120 characters'))
    .optional(),
  branch: QuestionId.optional(),
})

/** One conversation with its turns. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => respondWith((await params).id, readSession(request)))
}

/** Renames a conversation, or shows another of its branches; returns it as it is then. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    const { name, branch } = await readBody(request, ConversationChange)
    const { id } = await params
    const session = readSession(request)
    if (name !== undefined) await chat.rename(id, session, name)
    if (branch !== undefined) await chat.reopen(id, session, branch)
    return await respondWith(id, session)
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

async function respondWith(id: string, session: string | null): Promise<Response> {
  const conversation = await chat.find(id, session)
  if (!conversation) throw unknownConversation()
  return Response.json({ conversation }, { headers: { 'cache-control': 'no-store' } })
}
