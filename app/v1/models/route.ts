import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { listModels } from './list-models.ts'

export const dynamic = 'force-dynamic'

/** What can be asked, as OpenAI lists models. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    return Response.json({ object: 'list', data: await listModels() })
  })
}
