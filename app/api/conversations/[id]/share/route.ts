import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

type Context = { params: Promise<{ id: string }> }

/** Shows the conversation as it is now on a public page: `{share: {id, sharedAt}}`, the page being `/shared/{id}`. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    return Response.json({ share: await chat.share((await params).id, readSession(request)) })
  })
}

/** Ends the public page. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    await chat.unshare((await params).id, readSession(request))
    return new Response(null, { status: 204 })
  })
}
