import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { CairnError } from '#lib/errors.ts'
import { listModels } from '../list-models.ts'

export const dynamic = 'force-dynamic'

/** One of the models that can be asked. */
export function GET(request: Request, { params }: { params: Promise<{ model: string }> }): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    const { model: id } = await params
    const model = (await listModels()).find(each => each.id === id)
    if (model) return Response.json(model)
    throw new CairnError('not-found', `There is no model “${id}”: cairn, or cairn:<entry>.`, {
      field: 'model',
    })
  })
}
